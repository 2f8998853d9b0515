using System.Text.Json;
using Catalogue.Classifier.Reading;
using Catalogue.Classifier.Words;
using Catalogue.Model;
using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Training.Labels;

namespace Catalogue.Training.Textbook;

/// <summary>Reads the textbook as labelled definitions, each the only tool of its server.</summary>
internal static class TextbookReader
{
    private const string Folder = "textbook/kinds";

    /// <summary>One kind in ten never trains.</summary>
    private const int HeldOutOf = 10;

    /// <param name="catalogue">Catalogue folder.</param>
    /// <param name="problems">Files that cannot be read.</param>
    public static IReadOnlyList<LabelledTool> Load(string catalogue, ICollection<Problem> problems)
    {
        string folder = Path.Combine(catalogue, Folder);
        if (!Directory.Exists(folder))
            return [];
        return [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(f => Kind(f, problems)).OfType<TextbookKind>().SelectMany(Tools)];
    }

    /// <summary>Whether a kind only measures. By a hash of its name, so that adding a kind moves no other.</summary>
    public static bool IsHeldOut(string kind) => StableHash.Of(kind) % HeldOutOf == 0;

    private static TextbookKind? Kind(string file, ICollection<Problem> problems)
    {
        string name = Path.GetFileName(file);
        try
        {
            TextbookKind kind = YamlJson.Parse(File.ReadAllText(file)).Deserialize(TextbookJsonContext.Default.TextbookKind)!;
            return kind.Kind == Path.GetFileNameWithoutExtension(file) ? kind : throw new FormatException($"is of the kind '{kind.Kind}', which is not the file's name");
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            problems.Add(Problem.Error(name, e.Message));
            return null;
        }
    }

    // "field: quote"; a quote of a schema's key names the key's own place.
    private static Evidence? Proof(Server server, ToolDefinition tool, string proof)
    {
        int colon = proof.IndexOf(": ", StringComparison.Ordinal);
        (string field, string quote) = (proof[..colon], proof[(colon + 2)..]);
        string text = EvidenceField.Resolve(server, tool, field) ?? quote;
        int start = text.IndexOf(quote, StringComparison.Ordinal);
        return start < 0 ? null : new Evidence(field, start, quote.Length, quote);
    }

    private static IEnumerable<LabelledTool> Tools(TextbookKind kind)
    {
        LabelUse use = IsHeldOut(kind.Kind) ? LabelUse.HeldOutKind : LabelUse.Textbook;
        int number = 0;
        foreach (TextbookRow row in kind.Groups.SelectMany(g => g))
        {
            ToolDefinition tool = row.Definition;
            var server = new Server { Id = "textbook/" + kind.Kind, Name = row.Server, Description = row.ServerText, Tools = [tool] };
            var label = new Label { Id = $"textbook/{kind.Kind}/{number++:000}/{row.Tool}", Class = row.Class, Risk = row.Risk, Signals = [.. row.Signals.Keys.Order(StringComparer.Ordinal)], Sure = row.Sure };
            IReadOnlyList<Evidence> said = [.. row.Signals.GetValueOrDefault(SignalIds.ModelInstructions, []).Select(p => Proof(server, tool, p)).OfType<Evidence>()];
            yield return new LabelledTool(label, use, "textbook/" + kind.Kind, DefinitionReader.Read(DefinitionReader.Server(server), tool)) { Said = said };
        }
    }
}
