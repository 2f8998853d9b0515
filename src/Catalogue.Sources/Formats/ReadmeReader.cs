using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;
using Catalogue.Sources.Readme;

namespace Catalogue.Sources.Formats;

/// <summary>The tool list of a README: bullets, tables, headings and <c>details</c> summaries, where the section says that they are tools.</summary>
internal sealed class ReadmeReader : IManifestReader
{
    public string Name => "readme";

    public Authority Authority => Authority.Readme;

    public bool Wants(string path) =>
        path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant() is "readme.md" or "readme.markdown" or "tools.md" or "tool-reference.md" or "tools-reference.md";

    public ManifestReading Read(ManifestFile file)
    {
        var draft = new ManifestDraft(file, this);
        if (file.Bytes.Length > SourceLimits.ReadmeBytes)
        {
            draft.Reject($"is larger than {SourceLimits.ReadmeBytes} bytes");
            return draft.Finish();
        }
        if (ManifestText.Of(draft, lenient: true) is not { } text)
            return draft.Finish();
        try
        {
            bool wholeFile = !file.FileName.StartsWith("readme", StringComparison.OrdinalIgnoreCase);
            IReadOnlyList<ToolMention> mentions = new ReadmeTools(wholeFile).Find(text);
            if (mentions.Count > 0)
                draft.Add(draft.Blank with { Tools = [.. mentions.Select(m => Definition(m, draft))] });
        }
        catch (ArgumentException)
        {
            // Markdig's own bound on nesting.
            draft.Reject("is nested too deeply to be read as Markdown");
        }
        return draft.Finish();
    }

    private static ToolDefinition Definition(ToolMention mention, ManifestDraft draft) => new()
    {
        Name = mention.Name,
        Description = mention.Text,
        Provenance = [draft.Blank.Provenance with { FirstLine = mention.FirstLine, LastLine = mention.LastLine }],
    };
}
