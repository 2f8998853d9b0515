using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Catalogue.Model.Json;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Manifests;

/// <summary>A format written in JSON, JSON lines, YAML or TOML.</summary>
internal abstract partial class StructuredReader : IManifestReader
{
    private const int MostDocuments = 1_000;

    // One tool nested too deep must not cost the file, so the file may nest further than a definition.
    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = 20_000,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    public abstract string Name { get; }

    public virtual Authority Authority => Authority.Listing;

    public abstract bool Wants(string path);

    public ManifestReading Read(ManifestFile file)
    {
        var draft = new ManifestDraft(file, this);
        if (ManifestText.Of(draft) is not { } text)
            return draft.Finish();
        try
        {
            string ending = Path.GetExtension(file.Path).ToLowerInvariant();
            if (ending is ".yaml" or ".yml")
                Describe(Documents(text), draft);
            else if (ending == ".toml")
                Describe(TomlJson.Parse(text), draft);
            else if (ending is ".jsonl" or ".ndjson")
                Parse($"[{string.Join(",\n", text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)))}]", draft);
            else
                Parse(text, draft);
        }
        catch (JsonException e)
        {
            draft.Reject(e);
        }
        catch (FormatException e)
        {
            draft.Reject(e.Message);
        }
        catch (InvalidOperationException)
        {
            // The only such case left: an escape in a name or text that stands for half a character.
            draft.Reject("holds a text that is no valid Unicode");
        }
        return draft.Finish();
    }

    private void Parse(string json, ManifestDraft draft)
    {
        using var document = JsonDocument.Parse(json, Options);
        Describe(document.RootElement, draft);
    }

    // Most files hold one document; of several, a list is made.
    private static JsonElement Documents(string text)
    {
        string whole = BlockScalars.WithoutBlankStarts(text);
        if (!whole.Contains("\n---", StringComparison.Ordinal))
            return YamlJson.Parse(whole);
        JsonElement[] documents = [.. DocumentMark().Split(whole).Where(d => !string.IsNullOrWhiteSpace(d)).Take(MostDocuments).Select(YamlJson.Parse).Where(d => d.ValueKind != JsonValueKind.Null)];
        return documents is [var only] ? only : JsonSerializer.SerializeToElement(documents, ManifestJson.Default.JsonElementArray);
    }

    [GeneratedRegex(@"^---[^\n]*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex DocumentMark();

    /// <summary>Adds what the parsed file says; the element is gone afterwards, so what is kept is cloned.</summary>
    protected abstract void Describe(JsonElement root, ManifestDraft draft);
}

[JsonSerializable(typeof(JsonElement[]))]
internal sealed partial class ManifestJson : JsonSerializerContext;
