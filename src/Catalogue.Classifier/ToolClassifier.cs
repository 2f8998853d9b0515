using System.Security.Cryptography;
using System.Text;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Judging;
using Catalogue.Classifier.Readers;
using Catalogue.Classifier.Reading;
using Catalogue.Classifier.Signals.Financial;
using Catalogue.Classifier.Text;
using Catalogue.Classifier.Wording;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier;

/// <summary>Judges the tools of a server by what their definitions say.</summary>
public sealed class ToolClassifier
{
    private const string Shipped = "model/";

    private readonly Lazy<ModelJudge> loaded;
    private readonly Lazy<ReadVerdictTable> read;

    /// <summary>Judges by a model alone, as what is measured does.</summary>
    internal ToolClassifier(ClassifierModel model, string stamp)
        : this(new Lazy<ModelJudge>(new ModelJudge(model)), new Lazy<ReadVerdictTable>(ReadVerdictTable.None), stamp)
    {
    }

    // Whoever only asks whether a verdict is current needs no weights.
    private ToolClassifier(Lazy<ModelJudge> loaded, Lazy<ReadVerdictTable> read, string stamp)
    {
        this.loaded = loaded;
        this.read = read;
        Stamp = stamp;
    }

    /// <summary>Hash of code, model, readers' verdicts and word tables; verdicts of one stamp are comparable.</summary>
    public string Stamp { get; }

    /// <summary>Loads the model of a folder.</summary>
    /// <exception cref="FileNotFoundException">The folder holds no model.</exception>
    /// <exception cref="FormatException">The model is not one of this version.</exception>
    public static ToolClassifier Load(string modelFolder)
    {
        string readers = Path.Combine(modelFolder, ReadVerdictTable.FileName);
        return Of(File.ReadAllBytes(Path.Combine(modelFolder, ModelFile.Name)), File.Exists(readers) ? File.ReadAllBytes(readers) : []);
    }

    /// <summary>The model of a folder, or the one that was built in where the folder holds none.</summary>
    /// <exception cref="FormatException">The folder's model is not one of this version.</exception>
    public static ToolClassifier LoadOrShipped(string modelFolder) =>
        File.Exists(Path.Combine(modelFolder, ModelFile.Name)) ? Load(modelFolder) : Of(Resources.Bytes(Shipped + ModelFile.Name), Resources.Bytes(Shipped + ReadVerdictTable.FileName));

    /// <summary>Begins to read the weights, for whoever is sure to need them and has something else to do first.</summary>
    public Task PrepareAsync() => Task.Run(() => loaded.Value);

    /// <summary>The same without what readers settled: for measuring.</summary>
    internal ToolClassifier WithoutReaders() => new(loaded, new Lazy<ReadVerdictTable>(ReadVerdictTable.None), Stamp);

    /// <summary>Judges every tool. A review that was given for today's definition wins; one for another definition is shown as stale.</summary>
    public ServerClassifications Classify(Server server, IReadOnlyList<Review> reviews)
    {
        var text = DefinitionReader.Server(server);
        var byTool = reviews.GroupBy(r => r.Tool, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        Classification[] judged = [.. server.Tools.Select(t => Judge(text, t, byTool.GetValueOrDefault(t.Name)))];
        return new ServerClassifications
        {
            Server = server.Id,
            Basis = BasisOf(server, reviews),
            Model = Stamp,
            Tools = judged,
            Combinations = Combinations.Of(judged),
        };
    }

    /// <summary>Hash of everything that <see cref="Classify"/> would judge from; equal to a file's basis, the file is current.</summary>
    public string BasisOf(Server server, IReadOnlyList<Review> reviews)
    {
        var basis = new StringBuilder(Stamp).Append('\n');
        foreach (string? part in (ReadOnlySpan<string?>)[server.Id, server.Name, server.Description, server.Summary])
            basis.Append(part?.Length ?? -1).Append(':').Append(part).Append('\n');
        foreach (ToolDefinition tool in server.Tools)
            basis.Append(Fingerprint.Of(tool)).Append(tool.Summary?.Length ?? -1).Append(':').Append(tool.Summary).Append('\n');
        foreach (Review review in reviews)
            basis.Append(review.ToString()).Append(review.Signals is null ? "" : string.Join(',', review.Signals)).AppendJoin(',', review.Settled ?? []).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(basis.ToString())));
    }

    /// <summary>The verdict on one tool: that of readers where they read this very definition, else the model's; a review of the definition wins.</summary>
    internal Classification Judge(ServerText server, ToolDefinition tool, Review? review = null)
    {
        ModelJudge judge = loaded.Value;
        string fingerprint = Fingerprint.Of(tool);
        Verdict verdict = judge.Judge(DefinitionReader.Read(server, tool));
        if (read.Value.Of(fingerprint) is not { } settled)
            return Worded(verdict, judge, judge.SignalsOf(verdict), FinancialSignal.OnlyRecords(verdict.Text), judge.NeedsReview(verdict), fingerprint, review);
        verdict = verdict.AsRead(settled.Class);
        return Worded(verdict, judge, settled.Among(judge.SignalsOf(verdict), Quotes.Name(verdict.Text)), settled.OnlyRecords, settled.Unsure, fingerprint, review);
    }

    private static Classification Worded(Verdict verdict, ModelJudge judge, IReadOnlyList<Signal> signals, bool onlyRecords, bool needsReview, string fingerprint, Review? review)
    {
        (RiskLevel level, IReadOnlyList<LevelMove> moves) = LevelScale.Of(verdict.Class, [.. signals.Select(s => s.Id)], onlyRecords);
        IReadOnlyList<Evidence> evidence = EvidenceFinder.Of(verdict, judge);
        var ours = new Classification
        {
            Tool = verdict.Text.Tool.Name,
            Class = verdict.Class,
            Risk = level,
            Confidence = Math.Round(verdict.Confidence, 4),
            NeedsReview = needsReview,
            Alternative = needsReview ? verdict.RunnerUp : null,
            Signals = signals,
            Moves = moves,
            Evidence = evidence,
            Rationale = "",
            WhyNotLower = RationaleWriter.WhyNotLower(verdict, evidence),
            WouldChange = RationaleWriter.WouldChange(verdict, signals),
            DecidedBy = verdict.DecidedBy,
            Contributions = Contributions.Of(verdict, judge),
            Fingerprint = fingerprint,
        };
        Classification final = Reviewed.Apply(ours, review);
        return final with { Rationale = RationaleWriter.Rationale(verdict, final) };
    }

    private static ToolClassifier Of(byte[] model, byte[] readers)
    {
        if (!ModelFile.IsHeadOf(model))
            throw new FormatException($"the first line must be '{ModelFile.Header}'");
        var table = new Lazy<ReadVerdictTable>(() => readers.Length == 0 ? ReadVerdictTable.None : ReadVerdictTable.Parse(readers));
        return new ToolClassifier(new Lazy<ModelJudge>(() => Read(model)), table, VerdictStamp.Of(model, readers));
    }

    // Word tables and weights take as long as each other.
    private static ModelJudge Read(byte[] model)
    {
        Task words = Task.Run(WarmUp);
        var judge = new ModelJudge(ModelReader.Read(model));
        words.Wait();
        return judge;
    }

    // Reading one definition loads the word tables and compiles what every other will need.
    private static void WarmUp()
    {
        var tool = new ToolDefinition { Name = "list_items", Description = "Lists items. Does not change them." };
        DefinitionReader.Read(DefinitionReader.Server(new Server { Id = "a/b", Name = "Items", Tools = [tool] }), tool);
    }
}
