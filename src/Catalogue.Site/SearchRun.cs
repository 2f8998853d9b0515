using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Catalogue.Site.Memory;
using Catalogue.Site.Output;
using Catalogue.Site.Routing;
using Catalogue.Site.Search;
using Catalogue.Site.Survey;

namespace Catalogue.Site;

/// <summary>The search index, made anew only where a line that it holds has changed: it shows less of a tool than the tool's page.</summary>
internal static class SearchRun
{
    /// <param name="last">What this returned in the last build.</param>
    /// <returns>Hash of all that the index is made from.</returns>
    public static string Write(CatalogueSurvey survey, OutputFolder output, string last, CancellationToken ct)
    {
        string hash = HashOf(survey);
        if (hash != last || !output.Keep([.. new KnownFiles(output.Known).Below(Routes.Search).Where(f => !Routes.IsPage(Routes.Uncompressed(f.Path)))]))
            IndexOf(survey).WriteTo(output, ct);
        return hash;
    }

    private static string HashOf(CatalogueSurvey survey)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ServerEntry server in survey.Servers)
        {
            Append(hash, server.Slug, server.Name, server.Tools.Count.ToString(CultureInfo.InvariantCulture));
            foreach (SearchEntry tool in server.Tools.Select(EntryOf))
                Append(hash, tool.ToolSlug, tool.ToolName, tool.Class.ToString(), tool.Risk.ToString(), tool.Summary ?? "");
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The length goes first, so that letters cannot move from one text to the next unseen.
    private static void Append(IncrementalHash hash, params ReadOnlySpan<string> texts)
    {
        foreach (string text in texts)
        {
            hash.AppendData(BitConverter.GetBytes(text.Length));
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    private static SearchIndex IndexOf(CatalogueSurvey survey)
    {
        var index = new SearchIndex();
        foreach (ServerEntry server in survey.Servers)
        {
            index.AddServer(server.Slug, server.Name);
            foreach (SearchEntry tool in server.Tools.Select(EntryOf))
                index.Add(tool);
        }
        return index;
    }

    private static SearchEntry EntryOf(ToolEntry tool) =>
        new(tool.Server.Slug, tool.Server.Name, tool.Route.InSearch, tool.Name, tool.Class, tool.Risk, tool.Summary);
}
