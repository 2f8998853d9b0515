using System.Text.Json;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Readers;
using Catalogue.Sources.Clients;

namespace Catalogue.Cli.Stages;

/// <summary>Tells what a file is that stands where a policy for guard should.</summary>
internal static class ForeignFile
{
    /// <summary>Such as "a policy for Claude Code, which enforces it itself"; null where it is nothing known.</summary>
    public static string? KindOf(string file)
    {
        try
        {
            if (new FileInfo(file) is not { Exists: true, Length: > 0 and <= PolicyReader.LargestFile })
                return null;
            string text = File.ReadAllText(file);
            return PolicyFormats.OfText(text) is { } format ? $"a policy for {format.Title}, which enforces it itself"
                : ClientConfigs.Entries(file.Replace('\\', '/'), text) is { } list ? $"a list of the servers of {list.Client}, and no policy; catalogue scan --config reads such a file"
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
