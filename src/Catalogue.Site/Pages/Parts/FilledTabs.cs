using System.Collections;

namespace Catalogue.Site.Pages.Parts;

/// <summary>Tabs of a pattern with words in the place of its marks, made when they are asked for: a page that is filled into its pattern never asks.</summary>
internal sealed class FilledTabs(IReadOnlyList<PolicyTab> pattern, Func<PolicyTab, PolicyTab> fill) : IReadOnlyList<PolicyTab>
{
    private PolicyTab[]? tabs;

    public int Count => pattern.Count;

    public PolicyTab this[int index] => Tabs[index];

    private PolicyTab[] Tabs => tabs ??= [.. pattern.Select(fill)];

    public IEnumerator<PolicyTab> GetEnumerator() => ((IEnumerable<PolicyTab>)Tabs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
