using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Scanner.Engine.Definitions;

/// <summary>Words that the patterns know: <c>patterns.json</c>, which lies beside this file and comes with the program.</summary>
internal sealed record PatternTables
{
    private NameForm[]? testForms;

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

    public required HashSet<string> PythonDecorators { get; init; }

    /// <summary>Packages whose <c>tool</c> is another thing of the same name.</summary>
    public required HashSet<string> ForeignToolModules { get; init; }

    /// <summary>Parameter types that the framework fills in, by language.</summary>
    public required Dictionary<string, HashSet<string>> InjectedTypes { get; init; }

    /// <summary>Names of files that hold tests or generated code.</summary>
    public required IReadOnlyList<string> TestNames { get; init; }

    public required HashSet<string> LeftOutFolders { get; init; }

    /// <summary>Folders that hold build results where sources lie beside them.</summary>
    public required HashSet<string> BuiltFolders { get; init; }

    /// <summary>Folders that may hold whole programs for others to copy.</summary>
    public required HashSet<string> TemplateFolders { get; init; }

    public static PatternTables Shared { get; } = Load();

    public bool IsTestName(string fileName)
    {
        testForms ??= [.. TestNames.Select(n => new NameForm(n))];
        foreach (NameForm form in testForms)
        {
            if (form.Fits(fileName))
                return true;
        }
        return false;
    }

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
