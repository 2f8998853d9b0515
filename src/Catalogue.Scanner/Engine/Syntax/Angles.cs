namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>Angle brackets around type arguments, which are brackets only where types stand.</summary>
internal static class Angles
{
    private const int Longest = 200;

    /// <summary>Behind the bracket that closes the one here (also a square one, as Go has it), or -1.</summary>
    public static int End(SourceFile file, int open)
    {
        if (file.Is(open, "["))
            return file.Partner(open) + 1;
        int depth = 0;
        for (int i = open; i < file.Count && i < open + Longest; i++)
        {
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (file.Is(i, "<"))
                depth++;
            else if (file.Is(i, ">") && --depth == 0)
                return i + 1;
            else if (file.Is(i, ";"))
                return -1;
        }
        return -1;
    }

    /// <summary>The bracket of a literal whose type arguments begin here, <c>&lt;String, Object&gt;{ … }</c>, or -1.</summary>
    public static int LiteralAfter(SourceFile file, int open) =>
        file.Is(open, "<") && End(file, open) is > 0 and var end && (file.Is(end, "{") || file.Is(end, "[")) && file.Partner(end) > 0 ? end : -1;

    /// <summary>The bracket that the one here closes, or -1.</summary>
    public static int Start(SourceFile file, int close)
    {
        int depth = 0;
        for (int i = close; i > 0 && i > close - Longest; i--)
        {
            if (file.Partner(i) is >= 0 and var partner && partner < i)
                i = partner;
            else if (file.Is(i, ">"))
                depth++;
            else if (file.Is(i, "<") && --depth == 0)
                return i;
            else if (file.Is(i, ";"))
                return -1;
        }
        return -1;
    }
}
