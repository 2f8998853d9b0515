using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Manifests;

/// <summary>A format written in JSON or YAML.</summary>
internal abstract class StructuredReader : IManifestReader
{
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
            if (file.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            {
                Describe(YamlJson.Parse(BlockScalars.WithoutBlankStarts(text)), draft);
            }
            else
            {
                using var document = JsonDocument.Parse(text, Options);
                Describe(document.RootElement, draft);
            }
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

    /// <summary>Adds what the parsed file says; the element is gone afterwards, so what is kept is cloned.</summary>
    protected abstract void Describe(JsonElement root, ManifestDraft draft);
}
