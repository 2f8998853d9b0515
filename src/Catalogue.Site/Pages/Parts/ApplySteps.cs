using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Json;

namespace Catalogue.Site.Pages.Parts;

/// <summary>How to put each policy format into force, from <c>content/apply.yaml</c>.</summary>
internal sealed class ApplySteps
{
    private static readonly FormatSteps None = new("", []);

    private readonly Dictionary<string, FormatSteps> formats = new(StringComparer.Ordinal);

    public static ApplySteps Read(string file, ICollection<Problem> problems)
    {
        var read = new ApplySteps();
        if (!File.Exists(file))
            return read;
        try
        {
            foreach (JsonProperty format in YamlJson.Parse(File.ReadAllText(file)).EnumerateObject())
                read.formats[format.Name] = new FormatSteps(format.Value.GetProperty("next").GetString()!, [.. format.Value.GetProperty("steps").EnumerateArray().Select(s => s.GetString()!)]);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or KeyNotFoundException)
        {
            problems.Add(Problem.Error("content/" + Path.GetFileName(file), e.Message));
        }
        return read;
    }

    /// <summary>Empty for a format that the file does not name.</summary>
    public FormatSteps Of(string format) => formats.GetValueOrDefault(format, None);
}

/// <summary>One sentence for beside the snippet, and all steps in order.</summary>
internal sealed record FormatSteps(string Next, IReadOnlyList<string> Steps);
