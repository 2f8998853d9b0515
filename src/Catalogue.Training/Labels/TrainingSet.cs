using Catalogue.Classifier.Addressing;
using Catalogue.Classifier.Features;
using Catalogue.Classifier.Lines;
using Catalogue.Classifier.Reading;
using Catalogue.Classifier.Words;
using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Training.Labels;

/// <summary>Labelled definitions, read once and used by every fold.</summary>
internal sealed class TrainingSet
{
    private TrainingSet(IReadOnlyList<LabelledTool> tools) => Tools = tools;

    /// <summary>Sorted by id.</summary>
    internal IReadOnlyList<LabelledTool> Tools { get; }

    /// <summary>How many labelled tools there are.</summary>
    public int Count => Tools.Count;

    /// <param name="tools">The definitions.</param>
    /// <param name="scored">Labels that accuracy is measured on.</param>
    /// <param name="extra">Labels that are good to train on only.</param>
    /// <param name="apart">Labels that are scored apart and never trained on.</param>
    /// <param name="problems">Labels whose tool is not at hand are listed here and left out.</param>
    internal static TrainingSet Of(TrainingTools tools, IReadOnlyList<Label> scored, IReadOnlyList<Label> extra, IReadOnlyList<Label> apart, IReadOnlyList<LabelledTool> textbook, ICollection<Problem> problems)
    {
        var labels = new Dictionary<string, (Label Label, LabelUse Use)>(StringComparer.Ordinal);
        foreach (Label label in extra)
            labels[label.Id] = (label, LabelUse.Trains);
        foreach (Label label in scored)
            labels[label.Id] = (label, LabelUse.Scores);
        foreach (Label label in apart)
            labels[label.Id] = (label, LabelUse.Apart);
        var found = new List<LabelledTool>(textbook);
        foreach (string key in tools.ServerKeys)
            AddServer(tools, key, labels, found, problems);
        HashSet<string> ids = [.. found.Select(t => t.Label.Id)];
        foreach (string missing in labels.Keys.Where(id => !ids.Contains(id)).Order(StringComparer.Ordinal))
            problems.Add(Problem.Warning("labels", $"labels the tool '{missing}', whose definition is not at hand"));
        found.Sort((a, b) => string.CompareOrdinal(a.Label.Id, b.Label.Id));
        return new TrainingSet(found);
    }

    /// <summary>Reads definitions and labels from files.</summary>
    /// <param name="toolFiles">JSON lines, also packed (<c>.gz</c>).</param>
    /// <param name="labelFiles">
    /// JSON lines. A file whose name starts with <c>apart</c> is scored apart and never trained on; those whose name holds <c>dev</c> are scored,
    /// or all where none does.
    /// </param>
    /// <param name="textbook">Invented definitions.</param>
    internal static async Task<TrainingSet> LoadAsync(IEnumerable<string> toolFiles, IReadOnlyList<string> labelFiles, IReadOnlyList<LabelledTool> textbook, ICollection<Problem> problems, CancellationToken cancel)
    {
        var tools = new TrainingTools();
        foreach (string file in toolFiles)
            await tools.AddAsync(file, problems, cancel);
        List<Label> scored = [], extra = [], apart = [];
        bool anyDev = labelFiles.Any(f => IsNamed(f, "dev"));
        foreach (string file in labelFiles.Order(StringComparer.Ordinal))
        {
            List<Label> kind = StartsWith(file, "apart") ? apart : !anyDev || IsNamed(file, "dev") ? scored : extra;
            kind.AddRange(await LabelFile.LoadAsync(file, problems, cancel));
        }
        return Of(tools, scored, extra, apart, textbook, problems);
    }

    private static bool IsNamed(string file, string part) => Path.GetFileName(file).Contains(part, StringComparison.Ordinal);

    private static bool StartsWith(string file, string part) => Path.GetFileName(file).StartsWith(part, StringComparison.Ordinal);

    internal static TrainingSet Of(IEnumerable<LabelledTool> tools) => new([.. tools]);

    private static void AddServer(TrainingTools tools, string key, Dictionary<string, (Label Label, LabelUse Use)> labels, List<LabelledTool> into, ICollection<Problem> problems)
    {
        IReadOnlyList<ToolLine> lines = tools.LinesOf(key);
        if (!lines.Any(l => labels.ContainsKey(l.Id)))
            return;
        var server = DefinitionReader.Server(LineServer.Of(lines));
        string group = tools.GroupOf(key);
        foreach (ToolLine line in lines)
        {
            if (!labels.TryGetValue(line.Id, out (Label Label, LabelUse Use) known))
                continue;
            if (known.Label.Fingerprint is { } read && read != Fingerprint.Of(line.Tool))
                problems.Add(Problem.Warning("labels", $"labels the tool '{line.Id}', whose definition is not the one that was read"));
            else
                into.Add(new LabelledTool(known.Label, known.Use, group, DefinitionReader.Read(server, line.Tool)));
        }
    }
}

/// <summary>One definition with its label.</summary>
/// <param name="Group">Servers that must stay on one side of a split share it.</param>
internal sealed record LabelledTool(Label Label, LabelUse Use, string Group, ReadDefinition Definition)
{
    private const int ApartSalt = 99;

    private IReadOnlyList<IReadOnlyList<Feature>>? saidFeatures;

    /// <summary>Where the textbook proves that the model is spoken to.</summary>
    public IReadOnlyList<Evidence> Said { get; init; } = [];

    /// <summary>The features of each utterance; made when first asked for, and kept for the folds.</summary>
    public IReadOnlyList<IReadOnlyList<Feature>> SaidFeatures => saidFeatures ??= [.. Definition.Utterances.Select(u => UtteranceFeatures.Of(u, UtteranceSigns.Of(u, Definition.Text.Server)))];

    public bool Scored => Use == LabelUse.Scores;

    /// <summary>Whether it is real, and so says something of how sure a model may be.</summary>
    public bool Calibrates => Use is LabelUse.Scores or LabelUse.Trains;

    /// <summary>Whether it trains a model that one of several folds is held back from; null holds none back.</summary>
    public bool Trains(int? heldOut, int folds, int salt) => Use == LabelUse.Textbook || (Calibrates && (heldOut is not { } fold || Fold(folds, salt) != fold));

    /// <summary>One server in five: while the classifier is worked on, nobody reads what it gets wrong on these.</summary>
    public bool IsKeptApart => Fold(5, ApartSalt) == 0;

    /// <summary>Fold of <paramref name="folds"/>, by a hash of the group.</summary>
    public int Fold(int folds, int salt) => (int)(StableHash.Combine(StableHash.Of(Group), (ulong)salt) % (ulong)folds);
}
