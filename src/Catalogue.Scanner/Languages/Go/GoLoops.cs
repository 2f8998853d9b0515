using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Go;

/// <summary>Loops around a place: <c>for _, x := range xs {</c>.</summary>
internal static class GoLoops
{
    /// <summary>The innermost first.</summary>
    public static IEnumerable<LoopHead> Around(Expr place)
    {
        SourceFile file = place.File;
        int open = file.Parent(place.Start);
        for (int level = 0; level < LoopHead.MostLevels && open >= 0; level++, open = file.Parent(open))
        {
            if (!file.Is(open, "{"))
                continue;
            int word = open - 1;
            while (word > 0 && word > open - LoopHead.Longest && !file.Is(word, "range") && !file.Is(word, ";") && !file.Is(word, "}"))
                word = file.Partner(word) is >= 0 and var partner && partner < word ? partner - 1 : word - 1;
            if (file.Is(word, "range") && file.Is(word - 1, ":=") && file.Is(word - 5, "for"))
                yield return new LoopHead(new Expr(file, word - 4, word - 1), new Expr(file, word + 1, open));
        }
    }
}
