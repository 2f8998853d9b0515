using System.Globalization;
using System.Reflection;
using Catalogue.Model;
using Catalogue.Model.Policies;
using Catalogue.Model.Store;
using Catalogue.Policies.Conditions;

namespace Catalogue.Policies.Effects;

/// <summary>
/// The one place that puts into words what a policy file does to a tool and why; the words themselves stand in the catalogue's <c>wording/policies.yaml</c>.
/// </summary>
public sealed class EffectWording
{
    private const string Resource = "Wording/policies.yaml";

    private readonly WordingFile file;

    private EffectWording(WordingFile file) => this.file = file;

    /// <summary>The words that came with the program.</summary>
    public static EffectWording Shipped { get; } = new(ReadShipped());

    /// <summary>The catalogue's own words; those of the program where it has none, or where they cannot be taken, which is a problem.</summary>
    public static EffectWording Load(CatalogueStore store, ICollection<Problem> problems)
    {
        string path = store.PolicyWordingFile, name = store.Relative(path);
        if (!File.Exists(path))
            return Shipped;
        if (CatalogueYaml.Read(File.ReadAllText(path), name, WordingFileContext.Default.WordingFile, problems) is not { } file)
            return Shipped;
        string[] faults = [.. WordingRules.FaultsOf(file)];
        foreach (string fault in faults)
            problems.Add(Problem.Error(name, fault));
        return faults.Length == 0 ? new EffectWording(file) : Shipped;
    }

    /// <summary>What a file of the format does to a tool.</summary>
    /// <param name="format">The format's name; empty for a recommendation before any format.</param>
    public EffectWords Of(string format, ToolEffect effect)
    {
        string kind = KindOf(effect);
        EffectTemplates? own = file.Formats.GetValueOrDefault(format);
        EffectTemplate template = (effect.IsNamed ? own?.Named : own?.Unnamed)?.GetValueOrDefault(kind) ?? (effect.IsNamed ? file.Named : file.Unnamed)[kind];
        return new EffectWords(WordOf(effect.Action), Filled(template.Headline, effect), Filled(template.Sentence, effect));
    }

    /// <summary>Why the tool has its recommended action, in one sentence.</summary>
    public string Reason(Recommendation rule)
    {
        string[] causes = [.. (rule.Causes.Count == 0 ? ["class"] : rule.Causes).Select(c => file.Causes.GetValueOrDefault(c, c))];
        return file.Reasons[NameOf(rule.Row)]
            .Replace("{level}", rule.Level.ToString(), StringComparison.Ordinal)
            .Replace("{causes}", Listed(causes), StringComparison.Ordinal);
    }

    /// <summary>One word for what happens to a call: <c>allowed</c>, <c>asked</c> or <c>denied</c>.</summary>
    public static string WordOf(PolicyAction action) => action switch
    {
        PolicyAction.Allow => "allowed",
        PolicyAction.Ask => "asked",
        _ => "denied",
    };

    /// <summary>The name of a row in the file: <c>high-by-class</c>.</summary>
    internal static string NameOf(PolicyRow row) => row switch
    {
        PolicyRow.Routine => "routine",
        PolicyRow.HighByClass => "high-by-class",
        PolicyRow.HighBySignal => "high-by-signal",
        PolicyRow.Critical => "critical",
        _ => "doubtful",
    };

    /// <summary>The name of a kind of effect in the file: <c>allow-limit-conditions</c>.</summary>
    internal static string KindOf(ToolEffect effect) => effect.Action switch
    {
        PolicyAction.Deny => "deny",
        PolicyAction.Hide => "hide",
        PolicyAction.Ask => "ask" + (effect.Conditions.Count > 0 ? "-conditions" : ""),
        _ => "allow" + (effect.Limit is null ? "" : "-limit") + (effect.Conditions.Count > 0 ? "-conditions" : ""),
    };

    // What a tool's author wrote goes in last, so that braces in it fill nothing.
    private static string Filled(string template, ToolEffect effect) => template
        .Replace("{calls}", effect.Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"{limit.Max} {(limit.Max == 1 ? "call" : "calls")}") : "", StringComparison.Ordinal)
        .Replace("{window}", effect.Limit?.Window ?? "", StringComparison.Ordinal)
        .Replace("{conditions}", Listed([.. effect.Conditions.Select(ConditionOperators.Describe)]), StringComparison.Ordinal);

    private static string Listed(string[] parts) => parts.Length < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";

    private static WordingFile ReadShipped()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var problems = new List<Problem>();
        return CatalogueYaml.Read(reader.ReadToEnd(), Resource, WordingFileContext.Default.WordingFile, problems) ?? throw new InvalidDataException(problems[0].ToString());
    }
}

/// <summary>An effect in words.</summary>
/// <param name="Word"><c>allowed</c>, <c>asked</c> or <c>denied</c>.</param>
/// <param name="Headline">A few words without a full stop.</param>
/// <param name="Sentence">The whole of it.</param>
public sealed record EffectWords(string Word, string Headline, string Sentence);
