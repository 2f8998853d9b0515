using Catalogue.Model.Verdicts;

namespace Catalogue.Site.Words;

/// <summary>How a level follows from the class, step by step, in words.</summary>
internal static class LevelSteps
{
    /// <summary>One sentence: <c>A Write tool starts at Medium; bulk raises it to High.</c></summary>
    public static string Of(Classification verdict)
    {
        string start = $"{verdict.Class} tools start at {LevelStart.Of(verdict.Class)}";
        return verdict.Moves.Count == 0 ? start + ", and no signal moves this one." : $"{start}; {English.List([.. verdict.Moves.Select(Of)])}.";
    }

    private static string Of(LevelMove move)
    {
        string verb = move.To == move.From ? "leaves it at" : move.To > move.From ? "raises it to" : "lowers it to";
        return $"{(move.Cause == LevelMove.Reviewer ? "a reviewer" : move.Cause)} {verb} {move.To}";
    }
}
