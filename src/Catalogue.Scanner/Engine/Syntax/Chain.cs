
namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>One link of a chain such as <c>z.string().min(1)</c>: a name, and its arguments where it is called.</summary>
/// <param name="Name">Last word before the arguments.</param>
/// <param name="At">The name's word.</param>
/// <param name="Open">Bracket of the arguments, or -1.</param>
internal readonly record struct Link(string Name, int At, int Open);

/// <summary>Takes an expression apart into the links of its chain.</summary>
internal static class Chain
{
    private const int MostLinks = 200;

    /// <summary>Empty where the expression does not begin with a name or is no chain.</summary>
    public static List<Link> Of(Expr e)
    {
        var links = new List<Link>();
        SourceFile file = e.File;
        int at = SkipPrefixes(e);
        while (at < e.End && file.IsName(at) && links.Count < MostLinks)
        {
            int next = at + 1;
            if (file.Is(next, "!") && !file.Is(next + 1, "="))
                next++;
            if (file.Is(next, "::") && file.Is(next + 1, "<"))
                next++;
            // Type arguments belong to a call; anything else is a comparison.
            if (file.Is(next, "<") && Angles.End(file, next) is > 0 and var end && (file.Is(end, "(") || file.Is(end, "{")))
                next = end;
            next = file.Language.BeforeCall(file, next);
            bool isCall = next < e.End && file.Is(next, "(") && file.Partner(next) > 0;
            links.Add(new Link(file.Word(at), at, isCall ? next : -1));
            next = isCall ? file.Partner(next) + 1 : next;
            // fn(a)(b): the second call is a link without a name.
            while (isCall && next < e.End && file.Is(next, "(") && file.Partner(next) > 0)
            {
                links.Add(new Link("", next, next));
                next = file.Partner(next) + 1;
            }
            while (next < e.End && (file.Is(next, "!") || file.Is(next, "?")))
                next++;
            if (next >= e.End || !IsDot(file, next))
                break;
            at = next + 1;
        }
        return links;
    }

    /// <summary>Names joined with dots where the expression is nothing but names, else null.</summary>
    public static string? PathOf(Expr e)
    {
        int at = SkipPrefixes(e);
        int end = e.File.Language.CastEnd(e, at);
        if (at >= end || (end - at) % 2 == 0 || end - at > 21)
            return null;
        for (int i = at; i < end; i++)
        {
            if ((i - at) % 2 == 0 ? !e.File.IsName(i) : !IsDot(e.File, i))
                return null;
        }
        return end - at == 1 ? e.File.Word(at) : string.Join('.', Enumerable.Range(0, ((end - at) / 2) + 1).Select(i => e.File.Word(at + (2 * i))));
    }

    public static bool IsDot(SourceFile file, int at) => file.Language.IsDot(file, at);

    /// <summary>Behind <c>new</c>, <c>await</c>, <c>&amp;</c> and the like.</summary>
    public static int SkipPrefixes(Expr e)
    {
        int at = e.Start;
        while (at + 1 < e.End && (e.File.Is(at, "new") || e.File.Is(at, "await") || e.File.Is(at, "&") || e.File.Is(at, "*") || e.File.Is(at, "mut")))
            at++;
        return at;
    }
}
