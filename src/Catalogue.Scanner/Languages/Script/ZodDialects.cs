using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>How a version of zod writes its types as JSON Schema.</summary>
/// <param name="IsFour">Version 4, which converts by itself; else version 3 with zod-to-json-schema.</param>
/// <param name="Draft">The schema's own <c>$schema</c>, or null for none.</param>
/// <param name="ClosesObjects">Whether objects say that they take no other members.</param>
internal sealed record ZodDialect(bool IsFour, string? Draft, bool ClosesObjects)
{
    public const string Seven = "http://json-schema.org/draft-07/schema#";

    /// <summary>As the SDK serves types of version 3.</summary>
    public static ZodDialect Three { get; } = new(IsFour: false, Seven, ClosesObjects: true);

    /// <summary>As the SDK serves types of version 4: what is given in, in draft 7.</summary>
    public static ZodDialect Four { get; } = new(IsFour: true, Seven, ClosesObjects: false);
}

/// <summary>A call that converts a type by hand.</summary>
/// <param name="Inner">The type.</param>
/// <param name="IsFour">Whether version 4's own function is called.</param>
/// <param name="Options">Options of the call whose value is a text.</param>
internal sealed record ZodConversion(Expr Inner, bool IsFour, IReadOnlyDictionary<string, string> Options)
{
    public ZodDialect Dialect(ZodDialects dialects)
    {
        string target = Options.GetValueOrDefault("target", "");
        if (!IsFour)
            return dialects.Of(Inner.File) is { IsFour: true } four ? four : ZodDialect.Three with { Draft = target.StartsWith("openApi", StringComparison.Ordinal) ? null : ZodDialect.Seven };
        string draft = target.StartsWith("draft-7", StringComparison.Ordinal) || target == "draft-07" ? ZodDialect.Seven : "https://json-schema.org/draft/2020-12/schema";
        return new ZodDialect(IsFour: true, draft, ClosesObjects: Options.GetValueOrDefault("io") != "input");
    }
}

/// <summary>Which version of zod a file uses: by its import, else by what its package needs.</summary>
internal sealed partial class ZodDialects(SourceTree tree)
{
    // Minor version of the TypeScript SDK from which on it brings zod 4.
    private const int FirstSdkWithFour = 23;

    private readonly Dictionary<string, ZodDialect> byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ZodDialect?> byProject = new(StringComparer.Ordinal);

    public ZodDialect Of(SourceFile file)
    {
        if (!byFile.TryGetValue(file.Path, out ZodDialect? known))
            byFile[file.Path] = known = Imported(file) ?? Needed(file.Folder);
        return known;
    }

    private static ZodDialect? Imported(SourceFile file)
    {
        for (int i = 0; i < file.Count; i++)
        {
            if (file.IsKind(i, TokenKind.Text) && file.Span(i).Contains("zod/v", StringComparison.Ordinal))
                return file.Span(i).Contains("zod/v3", StringComparison.Ordinal) ? ZodDialect.Three : ZodDialect.Four;
        }
        return null;
    }

    private ZodDialect Needed(string folder) =>
        RelativePath.Around(folder).Select(InProject).FirstOrDefault(d => d is not null) ?? ZodDialect.Three;

    private ZodDialect? InProject(string folder)
    {
        if (byProject.TryGetValue(folder, out ZodDialect? known))
            return known;
        string path = folder.Length == 0 ? "package.json" : folder + "/package.json";
        return byProject[folder] = tree.Projects.TryGetValue(path, out string? text) ? Said(text) : null;
    }

    // Of several versions that would do, the newest is installed; a package that names none has that of the SDK.
    private static ZodDialect? Said(string project)
    {
        if (Version().Match(project) is { Success: true } zod)
            return zod.Groups[1].Value.Split("||").Any(v => v.AsSpan().TrimStart(" ^~>=v").StartsWith("4")) ? ZodDialect.Four : ZodDialect.Three;
        return Sdk().Match(project) is { Success: true } sdk && int.Parse(sdk.Groups[1].Value, CultureInfo.InvariantCulture) >= FirstSdkWithFour ? ZodDialect.Four : null;
    }

    [GeneratedRegex("\"zod\"\\s*:\\s*\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Version();

    [GeneratedRegex("\"@modelcontextprotocol/sdk\"\\s*:\\s*\"[^0-9\"]*1\\.([0-9]{1,4})\\.", RegexOptions.NonBacktracking)]
    private static partial Regex Sdk();
}
