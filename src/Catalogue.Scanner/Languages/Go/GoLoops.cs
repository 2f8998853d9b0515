using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Go;

/// <summary>Loops of Go: <c>for _, x := range xs</c>.</summary>
internal static class GoLoops
{
    private const int MostLevels = 12;
    private const int LongestHead = 80;

    /// <summary>Around a place, the innermost first.</summary>
    public static IEnumerable<LoopHead> Around(Expr place)
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
                yield return new LoopHead(new Expr(file, word - 4, word - 1), new Expr(file, word + 1, open)) { Counts = true };
        }
    }
}
