using System.Text.RegularExpressions;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.CSharp;

/// <summary>What the version of the C# SDK says about the names of tools.</summary>
internal static partial class CSharpSdk
{
    /// <summary>Whether a file says which packages a C# project uses.</summary>
    public static bool IsPackageFile(string path) =>
        path.EndsWith(".csproj", StringComparison.Ordinal) || path.EndsWith("Directory.Packages.props", StringComparison.Ordinal);

    /// <summary>Whether every version named is older than the rule of snake case, which came with 0.3.0-preview.2 (csharp-sdk, pull request 568).</summary>
    public static bool KeepsMethodNames(SourceTree tree)
    {
        string[] versions = [.. tree.Projects.Where(p => IsPackageFile(p.Key) && p.Value.Length < 1_000_000).SelectMany(p => Version().Matches(p.Value)).Select(m => m.Groups[1].Value)];
        return versions.Length > 0 && versions.All(v => Old().IsMatch(v));
    }

    [GeneratedRegex("\"ModelContextProtocol(?:\\.AspNetCore|\\.Core)?\"\\s+Version=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Version();

    [GeneratedRegex(@"^0\.([12]\.|3\.0-preview\.1$)", RegexOptions.NonBacktracking)]
    private static partial Regex Old();
}
