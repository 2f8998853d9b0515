using System.IO.Enumeration;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Scanner.Engine.Definitions;

/// <summary>Words that the patterns of all languages know: <c>patterns.json</c>, which lies beside this file and comes with the program; each language adds its own, see <see cref="LanguageWords"/>.</summary>
internal sealed record PatternTables
{
    public required FieldNames Fields { get; init; }

    /// <summary>Field names that only a tool has.</summary>
    public required HashSet<string> SchemaFields { get; init; }

    /// <summary>Field names that show something else: a resource, a prompt.</summary>
    public required HashSet<string> ForeignFields { get; init; }

    /// <summary>Functions that register or make a tool.</summary>
    public required HashSet<string> Registering { get; init; }

    public required IReadOnlyList<string> RegisteringStarts { get; init; }

    public required IReadOnlyList<string> RegisteringEnds { get; init; }

    /// <summary>How functions begin that use a tool and define none.</summary>
    public required IReadOnlyList<string> UsingStarts { get; init; }

    /// <summary>Names of files that hold tests in any language.</summary>
    public required IReadOnlyList<string> TestNames { get; init; }

    public required HashSet<string> LeftOutFolders { get; init; }

    /// <summary>Folders that hold build results where sources lie beside them.</summary>
    public required HashSet<string> BuiltFolders { get; init; }

    public static PatternTables Shared { get; } = Load();

    /// <summary>Whether a file holds tests or generated code.</summary>
    /// <param name="further">The names that its language adds.</param>
    public bool IsTestName(string fileName, IEnumerable<string> further) => TestNames.Concat(further).Any(p => FileSystemName.MatchesSimpleExpression(p, fileName));

    /// <summary>Whether a function of this name takes a tool's definition.</summary>
    public bool Registers(ReadOnlySpan<char> function) => function.Contains("ool", StringComparison.Ordinal) && Knows(function.ToString());

    /// <summary>Whether a function's name ends as one that defines a tool and does not begin as one that uses it: <c>accountTool</c>.</summary>
    public bool MayRegister(ReadOnlySpan<char> function) => function.EndsWith("Tool", StringComparison.Ordinal) && !IsUsing(function.ToString());

    private bool IsUsing(string function) => UsingStarts.Any(s => function.StartsWith(s, StringComparison.Ordinal));

    private bool Knows(string function) => Registering.Contains(function)
        || (RegisteringEnds.Any(e => function.EndsWith(e, StringComparison.Ordinal)) && RegisteringStarts.Any(s => function.StartsWith(s, StringComparison.Ordinal)));

    private static PatternTables Load()
    {
        using Stream stream = typeof(PatternTables).Assembly.GetManifestResourceStream("patterns.json")!;
        return JsonSerializer.Deserialize(stream, PatternTablesContext.Default.PatternTables)!;
    }
}

/// <summary>What the parts of a definition are called, over all languages and frameworks.</summary>
internal sealed record FieldNames
{
    public required IReadOnlyList<string> Name { get; init; }

    public required IReadOnlyList<string> Title { get; init; }

    public required IReadOnlyList<string> Description { get; init; }

    public required IReadOnlyList<string> Input { get; init; }

    public required IReadOnlyList<string> Output { get; init; }

    public required IReadOnlyList<string> Annotations { get; init; }

    public required IReadOnlyList<string> Handler { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PatternTables))]
internal sealed partial class PatternTablesContext : JsonSerializerContext;
