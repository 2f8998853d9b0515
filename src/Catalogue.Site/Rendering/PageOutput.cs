using Catalogue.Site.Markup;
using Scriban.Runtime;

namespace Catalogue.Site.Rendering;

/// <summary>Takes what templates write straight into a page in UTF-8.</summary>
internal sealed class PageOutput : IScriptOutput
{
    /// <summary>The page that is being written.</summary>
    public Utf8Page Page { get; set; } = new(0);

    public void Write(string text, int offset, int count) => Page.Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}
