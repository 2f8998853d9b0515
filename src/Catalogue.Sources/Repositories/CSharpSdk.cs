using System.Text.RegularExpressions;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Sources.Repositories;

/// <summary>What the version of the C# SDK says about the names of tools.</summary>
internal static partial class CSharpSdk
{
    /// <summary>Whether a file says which packages a C# project uses.</summary>
    public static bool IsPackageFile(string path) =>
        path.EndsWith(".csproj", StringComparison.Ordinal) || path.EndsWith("Directory.Packages.props", StringComparison.Ordinal);

    /// <summary>Whether every version named is older than the rule of snake case, which came with 0.3.0-preview.2 (csharp-sdk, pull request 568).</summary>
    public static async Task<bool> KeepsMethodNamesAsync(RepositorySnapshot repository, CancellationToken cancel)
    {
        var versions = new List<string>();
        foreach (string path in repository.Paths.Where(p => IsPackageFile(p) && !FolderRules.IsForeign(p)))
        {
            FileContent content = await repository.ReadFile(path, cancel);
            if (content.Refusal is null && SourceFile.Decode(content.Bytes.Span) is { Length: < 1_000_000 } text)
                versions.AddRange(Version().Matches(text).Select(m => m.Groups[1].Value));
        }
        return versions.Count > 0 && versions.TrueForAll(v => Old().IsMatch(v));
    }

    [GeneratedRegex("\"ModelContextProtocol(?:\\.AspNetCore|\\.Core)?\"\\s+Version=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Version();

    [GeneratedRegex(@"^0\.([12]\.|3\.0-preview\.1$)", RegexOptions.NonBacktracking)]
    private static partial Regex Old();
}
