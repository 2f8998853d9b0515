using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.Sources.Formats;

/// <summary>One folder of <c>tests/cases/manifests</c>: the only file below <c>input</c>, and what its reader makes of it.</summary>
internal static class ManifestCase
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter() },
    };

    public static IEnumerable<string> All() =>
        Directory.EnumerateDirectories(Path.Combine(TestPaths.Cases, "manifests")).SelectMany(Directory.EnumerateDirectories)
            .Select(d => Path.GetRelativePath(Path.Combine(TestPaths.Cases, "manifests"), d).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static ManifestFile File(string name)
    {
        string input = Path.Combine(TestPaths.Cases, "manifests", name, "input");
        string file = Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Single();
        return OfBytes(Path.GetRelativePath(input, file).Replace('\\', '/'), System.IO.File.ReadAllBytes(file));
    }

    public static ManifestFile OfBytes(string path, byte[] bytes) => new() { Path = path, Bytes = bytes, Repository = "Example/Garden", Commit = new string('a', 40) };

    public static string Shown(ManifestReading reading) => JsonSerializer.Serialize(reading, Form) + "\n";
}
