using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Loops of Python: <c>for x in xs:</c>.</summary>
internal static class PythonLoops
{
    private const int LongestHead = 80;
    private const int FarthestLine = 600;

    /// <summary>Around a place, the innermost first.</summary>
    public static IEnumerable<LoopHead> Around(Expr place)
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
