namespace Catalogue.Site.Rendering;

/// <summary>What a template is being filled from: the page's model, and above it what each loop, <c>with</c> and partial has put there.</summary>
internal sealed class TemplateScope
{
    // No template nests as deep; one that includes itself would.
    private const int Deepest = 64;

    private readonly (object? Value, bool First)[] levels = new (object?, bool)[Deepest];
    private int depth = -1;

    public bool IsFirst => levels[depth].First;

    public object? Up(int count) => depth >= count ? levels[depth - count].Value : throw new FormatException("'../' leads out of the page");

    public void Push(object? value, bool first = false)
    {
        if (depth + 1 == Deepest)
            throw new FormatException($"nested deeper than {Deepest}");
        levels[++depth] = (value, first);
    }

    public void Pop() => levels[depth--] = default;
}
