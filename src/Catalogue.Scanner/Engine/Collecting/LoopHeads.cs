using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Collecting;

/// <summary>The head of a loop.</summary>
/// <param name="Variables">A name, a pattern in brackets, or names with commas.</param>
/// <param name="List">What it goes over.</param>
internal readonly record struct LoopHead(Expr Variables, Expr List);

/// <summary>Finds the loops around a place: <c>for (const x of xs)</c>, <c>xs.forEach(x => …)</c>, <c>for _, x := range xs</c>, <c>for x in xs:</c>.</summary>
internal static class LoopHeads
{
    private const int MostLevels = 12;
    private const int LongestHead = 80;
    private const int FarthestLine = 600;

    /// <summary>The innermost first.</summary>
    public static IEnumerable<LoopHead> Around(Expr place) => place.File.Language switch
    {
        SourceLanguage.Script => OfScript(place),
        SourceLanguage.Go => OfGo(place),
        SourceLanguage.Python => OfPython(place),
        _ => [],
    };

    private static IEnumerable<LoopHead> OfScript(Expr place)
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

    // for _, x := range LIST {
    private static IEnumerable<LoopHead> OfGo(Expr place)
    {
        SourceFile file = place.File;
        int open = file.Parent(place.Start);
        for (int level = 0; level < MostLevels && open >= 0; level++, open = file.Parent(open))
        {
            if (!file.Is(open, "{"))
                continue;
            int word = open - 1;
            while (word > 0 && word > open - LongestHead && !file.Is(word, "range") && !file.Is(word, ";") && !file.Is(word, "}"))
                word = file.Partner(word) is >= 0 and var partner && partner < word ? partner - 1 : word - 1;
            if (file.Is(word, "range") && file.Is(word - 1, ":=") && file.Is(word - 5, "for"))
                yield return new LoopHead(new Expr(file, word - 4, word - 1), new Expr(file, word + 1, open));
        }
    }

    // for x in LIST:
    private static IEnumerable<LoopHead> OfPython(Expr place)
    {
        SourceFile file = place.File;
        int inner = int.MaxValue;
        for (int i = place.Start; i >= 0 && i > place.Start - FarthestLine && inner > 0; i--)
        {
            if (!file[i].StartsLine || file.Parent(i) >= 0 || file.Column(i) >= inner)
                continue;
            inner = file.Column(i);
            int word = i + 1;
            while (word < file.Count && word < i + LongestHead && !file.Is(word, "in"))
                word++;
            if (i < place.Start && file.Is(i, "for") && file.Is(word, "in"))
                yield return new LoopHead(new Expr(file, i + 1, word), new Expr(file, word + 1, Colon(file, word + 1)));
        }
    }

    private static int Colon(SourceFile file, int at)
    {
        while (at < file.Count && !file.Is(at, ":"))
            at = file.IsOpen(at) ? file.Partner(at) + 1 : at + 1;
        return at;
    }
}
