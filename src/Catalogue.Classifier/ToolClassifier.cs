using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Classifier.Inference;
using Catalogue.Classifier.Judging;
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
    private const string ShippedModel = "model/" + ModelFile.Name;

    private readonly Lazy<ModelJudge> loaded;

    internal ToolClassifier(ClassifierModel model, string fingerprint)
        : this(new Lazy<ModelJudge>(new ModelJudge(model)), fingerprint)
    {
    }

    // Whoever only asks whether a verdict is current needs no weights.
    private ToolClassifier(Lazy<ModelJudge> loaded, string fingerprint)
    {
        this.loaded = loaded;
        ModelFingerprint = fingerprint;
    }

    /// <summary>Hash of the model and of the word tables; verdicts of one fingerprint are comparable.</summary>
    public string ModelFingerprint { get; }

    /// <summary>Loads the model of a folder.</summary>
    /// <exception cref="FileNotFoundException">The folder holds no model.</exception>
    /// <exception cref="FormatException">The model is not one of this version.</exception>
    public static ToolClassifier Load(string modelFolder)
    {
        return Of(File.ReadAllBytes(Path.Combine(modelFolder, ModelFile.Name)));
    }

    /// <summary>The model of a folder, or the one that was built in where the folder holds none.</summary>
    /// <exception cref="FormatException">The folder's model is not one of this version.</exception>
    public static ToolClassifier LoadOrShipped(string modelFolder) =>
        File.Exists(Path.Combine(modelFolder, ModelFile.Name)) ? Load(modelFolder) : Of(Resource(ShippedModel));

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
            Model = ModelFingerprint,
            Tools = judged,
            Combinations = Combinations.Of(judged),
        };
    }

    /// <summary>Hash of everything that <see cref="Classify"/> would judge from; equal to a file's basis, the file is current.</summary>
    public string BasisOf(Server server, IReadOnlyList<Review> reviews)
    {
        var basis = new StringBuilder(ModelFingerprint).Append('\n');
        foreach (string? part in (ReadOnlySpan<string?>)[server.Id, server.Name, server.Description, server.Summary])
            basis.Append(part?.Length ?? -1).Append(':').Append(part).Append('\n');
        foreach (ToolDefinition tool in server.Tools)
            basis.Append(Fingerprint.Of(tool)).Append(tool.Summary?.Length ?? -1).Append(':').Append(tool.Summary).Append('\n');
        foreach (Review review in reviews)
            basis.Append(review.ToString()).Append(review.Signals is null ? "" : string.Join(',', review.Signals)).AppendJoin(',', review.Settled ?? []).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(basis.ToString())));
    }

    /// <summary>The verdict on one tool.</summary>
    internal Classification Judge(ServerText server, ToolDefinition tool, Review? review = null)
    {
        ModelJudge judge = loaded.Value;
        Verdict verdict = judge.Judge(DefinitionReader.Read(server, tool));
        IReadOnlyList<Signal> signals = judge.SignalsOf(verdict);
        (RiskLevel level, IReadOnlyList<LevelMove> moves) = LevelScale.Of(verdict.Class, [.. signals.Select(s => s.Id)], FinancialSignal.OnlyRecords(verdict.Text));
        bool needsReview = judge.NeedsReview(verdict);
        IReadOnlyList<Evidence> evidence = EvidenceFinder.Of(verdict, judge);
        var ours = new Classification
        {
            Tool = tool.Name,
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
            WouldChange = RationaleWriter.WouldChange(verdict),
            DecidedBy = verdict.Rule is { } rule ? "rule:" + rule.Id : "model",
            Contributions = Contributions.Of(verdict, judge),
            Fingerprint = Fingerprint.Of(tool),
        };
        Classification final = Reviewed.Apply(ours, review);
        return final with { Rationale = RationaleWriter.Rationale(verdict, final) };
    }

    private static ToolClassifier Of(byte[] model)
    {
        if (!ModelFile.IsHeadOf(model))
            throw new FormatException($"the first line must be '{ModelFile.Header}'");
        return new ToolClassifier(new Lazy<ModelJudge>(() => Read(model)), FingerprintOf(model));
    }

    // Word tables and weights take as long as each other.
    private static ModelJudge Read(byte[] model)
    {
        Task words = Task.Run(WarmUp);
        var judge = new ModelJudge(ModelReader.Read(Encoding.UTF8.GetString(model)));
        words.Wait();
        return judge;
    }

    // Reading one definition loads the word tables and compiles what every other will need.
    private static void WarmUp()
    {
        var tool = new ToolDefinition { Name = "list_items", Description = "Lists items. Does not change them." };
        DefinitionReader.Read(DefinitionReader.Server(new Server { Id = "a/b", Name = "Items", Tools = [tool] }), tool);
    }

    private static byte[] Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException($"'{name}' is not built in");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string FingerprintOf(byte[] model)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(model);
        foreach (string table in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n != ShippedModel).Order(StringComparer.Ordinal))
            hash.AppendData(Resource(table));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
