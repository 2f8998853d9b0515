using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Judging;

/// <summary>Derives the level from class and signals, exactly as the taxonomy's table says, and names each step.</summary>
internal static class LevelScale
{
    /// <summary>The level and the steps to it, in the order in which they were taken.</summary>
    /// <param name="onlyRecords">Whether a Write requests or records a payment, and moves no money by itself.</param>
    public static (RiskLevel Level, IReadOnlyList<LevelMove> Moves) Of(ToolClass toolClass, IReadOnlyCollection<string> signals, bool onlyRecords = false)
    {
        var scale = new Steps(LevelStart.Of(toolClass));
        bool softens = toolClass is ToolClass.Read or ToolClass.Write;
        if (toolClass == ToolClass.Read)
        {
            scale.AtLeast(SignalIds.SensitiveData, RiskLevel.Medium, signals);
            scale.AtLeast(SignalIds.UntrustedContent, RiskLevel.Medium, signals);
        }
        if (softens)
            scale.AtLeast(SignalIds.Secrets, RiskLevel.High, signals);
        if (toolClass == ToolClass.Write)
        {
            scale.AtLeast(SignalIds.ExternalCommunication, RiskLevel.High, signals);
            scale.Up(SignalIds.Bulk, signals);
        }
        scale.AtLeast(SignalIds.Permissions, RiskLevel.High, signals);
        scale.AtLeast(SignalIds.HiddenText, RiskLevel.High, signals);
        // Code that is stored to run later is a Write and High, and so is money that is only requested or recorded.
        scale.AtLeast(SignalIds.ArbitraryCode, softens ? RiskLevel.High : RiskLevel.Critical, signals);
        scale.AtLeast(SignalIds.Financial, toolClass == ToolClass.Write && onlyRecords ? RiskLevel.High : RiskLevel.Critical, signals);
        if (signals.Contains(SignalIds.Bulk))
            scale.AtLeast(SignalIds.ExternalCommunication, RiskLevel.Critical, signals);
        if (signals.Contains(SignalIds.LimitedScope))
            scale.Down(SignalIds.LimitedScope, FloorOf(toolClass));
        return (scale.Level, scale.Moves);
    }

    // One level down, never below the level of the class beneath it.
    private static RiskLevel FloorOf(ToolClass toolClass) => toolClass == ToolClass.Read ? RiskLevel.Low : LevelStart.Of(toolClass - 1);

    private sealed class Steps(RiskLevel start)
    {
        private readonly List<LevelMove> moves = [];

        public RiskLevel Level { get; private set; } = start;

        public IReadOnlyList<LevelMove> Moves => moves;

        public void AtLeast(string cause, RiskLevel least, IReadOnlyCollection<string> signals)
        {
            if (signals.Contains(cause) && Level < least)
                Move(cause, least);
        }

        public void Up(string cause, IReadOnlyCollection<string> signals)
        {
            if (signals.Contains(cause) && Level < RiskLevel.Critical)
                Move(cause, Level + 1);
        }

        public void Down(string cause, RiskLevel floor)
        {
            if (Level > floor)
                Move(cause, Level - 1);
        }

        private void Move(string cause, RiskLevel to)
        {
            moves.Add(new LevelMove(cause, Level, to));
            Level = to;
        }
    }
}
