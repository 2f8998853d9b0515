using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Languages.CSharp;
using Catalogue.Scanner.Languages.Dart;
using Catalogue.Scanner.Languages.Elixir;
using Catalogue.Scanner.Languages.Go;
using Catalogue.Scanner.Languages.Jvm;
using Catalogue.Scanner.Languages.Php;
using Catalogue.Scanner.Languages.Python;
using Catalogue.Scanner.Languages.Ruby;
using Catalogue.Scanner.Languages.Rust;
using Catalogue.Scanner.Languages.Script;
using Catalogue.Scanner.Languages.Swift;

namespace Catalogue.Scanner;

/// <summary>Every language that is read; a new one is a folder below <c>Languages</c> and a line here.</summary>
internal static class LanguageReaders
{
    public static IReadOnlyList<LanguageReader> All { get; } =
    [
        new ScriptReader(),
        new PythonReader(),
        new GoReader(),
        new CSharpReader(),
        new RustReader(),
        new JvmReader(),
        new PhpReader(),
        new RubyReader(),
        new SwiftReader(),
        new DartReader(),
        new ElixirReader(),
    ];

    public static IReadOnlyList<SourceLanguage> Languages { get; } = [.. All.SelectMany(r => r.Languages)];

    private static readonly Dictionary<string, SourceLanguage>.AlternateLookup<ReadOnlySpan<char>> ByExtension =
        Languages.SelectMany(l => l.Extensions.Select(e => (e, l))).ToDictionary(p => p.e, p => p.l, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The language of a file by its name, or null where it is none that is read.</summary>
    public static SourceLanguage? LanguageOf(string path) => ByExtension.TryGetValue(Path.GetExtension(path.AsSpan()), out SourceLanguage? language) ? language : null;

    /// <summary>Whether a file says what a package of some language is called and where its modules lie.</summary>
    public static bool IsProject(string path) => All.Any(r => r.IsProject(path));
}
