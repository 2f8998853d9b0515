using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>Loops of TypeScript and JavaScript: <c>for (const x of xs)</c>, <c>xs.forEach(x => …)</c>.</summary>
internal static class ScriptLoops
{
    private const int MostLevels = 12;

    /// <summary>Around a place, the innermost first.</summary>
    public static IEnumerable<LoopHead> Around(Expr place)
    {
        SourceFile file = place.File;
        // for (…) register(…): without braces the loop stands right before.
        if (For(file, place.Start - 1) is { } bare)
            yield return bare;
        int open = file.Parent(place.Start);
        for (int level = 0; level < MostLevels && open >= 0; level++, open = file.Parent(open))
        {
            if (file.Is(open, "{") && For(file, open - 1) is { } loop)
                yield return loop;
            else if (file.Is(open, "(") && Callback(file, open) is { } callback)
                yield return callback;
        }
    }

    // for (const PATTERN of LIST)
    private static LoopHead? For(SourceFile file, int close)
    {
        if (!file.Is(close, ")") || file.Partner(close) is not (> 0 and var open) || !(file.Is(open - 1, "for") || file.Is(open - 2, "for")))
            return null;
        int at = open + 1;
        if (file.Is(at, "const") || file.Is(at, "let") || file.Is(at, "var"))
            at++;
        int end = file.IsOpen(at) ? file.Partner(at) + 1 : at + 1;
        return file.Is(end, "of") ? new LoopHead(new Expr(file, at, end), new Expr(file, end + 1, close)) : null;
    }

    // LIST.forEach((PATTERN) => …)
    private static LoopHead? Callback(SourceFile file, int open)
    {
        if (!file.IsName(open - 1) || file.Span(open - 1) is not ("forEach" or "map" or "flatMap") || !Chain.IsDot(file, open - 2))
            return null;
        int at = file.Is(open + 1, "async") ? open + 2 : open + 1;
        if (file.Is(at, "function"))
            at++;
        bool isWrapped = file.Is(at, "(") && file.Partner(at) > 0;
        Expr? variables = isWrapped ? Ranges.Items(file, at) is [var first, ..] ? Untyped(first) : null : new Expr(file, at, at + 1);
        return variables is { IsEmpty: false } pattern && (isWrapped || file.Is(at + 1, "=>")) ? new LoopHead(pattern, new Expr(file, ChainStart(file, open - 2), open - 2)) : null;
    }

    private static Expr Untyped(Expr parameter) =>
        parameter.File.IsOpen(parameter.Start) ? parameter.Slice(parameter.Start, parameter.File.Partner(parameter.Start) + 1) : parameter.Slice(parameter.Start, parameter.Start + 1);

    // First word of the chain that ends before a dot.
    private static int ChainStart(SourceFile file, int dot)
    {
        int at = dot;
        while (at > 0 && Chain.IsDot(file, at))
        {
            int before = at - 1;
            while (file.Partner(before) is >= 0 and var partner && partner < before)
                before = partner > 0 && (file.IsName(partner - 1) || file.Partner(partner - 1) >= 0) && !file.Is(partner - 1, "(") ? partner - 1 : partner;
            at = before - 1;
            if (!Chain.IsDot(file, at))
                return before;
        }
        return dot;
    }
}
