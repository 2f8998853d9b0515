using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Catalogue.Tests.House;

/// <summary>One project under <c>src</c>, read from its source as the compiler reads it.</summary>
/// <param name="Name">Such as <c>Catalogue.Model</c>.</param>
/// <param name="Folder">Where it stands.</param>
/// <param name="Compilation">All of its files, bound against the built projects and packages that it may see; without an error.</param>
internal sealed record HouseProject(string Name, string Folder, CSharpCompilation Compilation)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    // Of the compiler: what a project file turns on as well.
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static string FileOf(string folder) => Directory.GetFiles(folder, "*.csproj").Single();

    /// <summary>Names of the projects that a project file refers to.</summary>
    public static IReadOnlyList<string> ReferencesOf(string folder) =>
        [.. XDocument.Load(FileOf(folder)).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))).Order(StringComparer.Ordinal)];

    /// <summary>The folder of a file below the project's own, with forward slashes; empty for the project's own.</summary>
    public string FolderOf(SyntaxTree tree) => Path.GetRelativePath(Folder, Path.GetDirectoryName(tree.FilePath)!).Replace('\\', '/') is var folder && folder == "." ? "" : folder;

    /// <summary>Files that a person wrote.</summary>
    public IEnumerable<SyntaxTree> Files => Compilation.SyntaxTrees.Where(t => t.FilePath.StartsWith(Folder, StringComparison.Ordinal) && File.Exists(t.FilePath));

    /// <param name="visible">Names of the projects that it may see, itself left out.</param>
    /// <param name="change">Gives a file's text another form, or null to leave it as it is.</param>
    /// <param name="further">Files that stand elsewhere.</param>
    public static HouseProject Read(string folder, IReadOnlySet<string> visible, Func<string, string?>? change = null, params IEnumerable<string> further)
    {
        string name = Path.GetFileName(folder);
        IEnumerable<string> files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj")).Order(StringComparer.Ordinal);
        IEnumerable<SyntaxTree> trees = [.. files.Concat(further).Select(f => CSharpSyntaxTree.ParseText(change?.Invoke(f) ?? File.ReadAllText(f), Options, f)), Parsed(ImplicitUsings), Parsed(Friends(folder))];
        return new HouseProject(name, folder, Compile(AssemblyName(name), trees, BuiltCode.References(visible)));
    }

    /// <summary>Binds files against references, generated code included; an error fails the test, for a name that is not bound is a use that is not seen.</summary>
    public static CSharpCompilation Compile(string assembly, IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference> references)
    {
        SyntaxTree[] all = [.. trees];
        OutputKind kind = all.Any(t => t.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any()) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = CSharpCompilation.Create(assembly, all, references, new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(BuiltCode.Generators, parseOptions: Options).RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _, TestContext.Current.CancellationToken);
        Diagnostic[] errors = [.. whole.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error)];
        Assert.True(errors.Length == 0, $"{assembly} was not understood: {string.Join('\n', errors.Take(5).Select(e => e.ToString()))}");
        return (CSharpCompilation)whole;
    }

    /// <summary>Text as a file of a compilation.</summary>
    public static SyntaxTree Parsed(string text, string path = "") => CSharpSyntaxTree.ParseText(text, Options, path);

    /// <summary>What the project file lets see its inside, as code.</summary>
    private static string Friends(string folder) => string.Concat(XDocument.Load(FileOf(folder)).Descendants("InternalsVisibleTo")
        .Select(f => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{f.Attribute("Include")!.Value}\")]\n"));

    private static string AssemblyName(string project) => project == "Catalogue.Cli" ? "catalogue" : project;
}
