namespace Catalogue.Scanner.Engine.Definitions;

/// <summary>A form of file names in which a star stands for anything: <c>test_*.py</c>. Capitals do not matter.</summary>
internal sealed class NameForm
{
    private readonly string[] parts;

    public NameForm(string form) => parts = form.Split('*');

    public bool Fits(ReadOnlySpan<char> name)
    {
        if (parts is [var only])
            return name.Equals(only, StringComparison.OrdinalIgnoreCase);
        if (!name.EndsWith(parts[^1], StringComparison.OrdinalIgnoreCase) || !name.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase) || name.Length < parts[0].Length + parts[^1].Length)
            return false;
        ReadOnlySpan<char> between = name[parts[0].Length..^parts[^1].Length];
        foreach (string part in parts.AsSpan(1..^1))
        {
            int at = between.IndexOf(part, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            between = between[(at + part.Length)..];
        }
        return true;
    }
}
