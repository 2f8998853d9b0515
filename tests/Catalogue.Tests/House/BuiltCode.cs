using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Catalogue.Tests.House;

/// <summary>What the tests run on, as references for a compilation: the framework, the packages, and the projects as they were built.</summary>
internal static class BuiltCode
{
    private static readonly string[] Platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private static readonly string[] GeneratorNames =
        ["System.Text.Json.SourceGeneration", "System.Text.RegularExpressions.Generator", "Microsoft.Interop.LibraryImportGenerator"];

    /// <summary>The source generators that belong to the framework.</summary>
    public static IReadOnlyList<ISourceGenerator> Generators { get; } = [.. GeneratorFiles().SelectMany(f => new AnalyzerFileReference(f, new Loader()).GetGenerators(LanguageNames.CSharp))];

    /// <param name="projects">Names of the projects to see; none of the others is.</param>
    public static IEnumerable<MetadataReference> References(IReadOnlySet<string> projects) => Platform
        .Where(f => Path.GetFileNameWithoutExtension(f) is var name && (!IsOurs(name) || projects.Contains(name == "catalogue" ? "Catalogue.Cli" : name)))
        .Select(f => MetadataReference.CreateFromFile(f));

    public static bool IsOurs(string assembly) => assembly == "catalogue" || assembly.StartsWith("Catalogue.", StringComparison.Ordinal);

    private static IEnumerable<string> GeneratorFiles()
    {
        string packs = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "TargetingPacks").Value!;
        string newest = Directory.EnumerateDirectories(Path.Combine(packs, "Microsoft.NETCore.App.Ref"), $"{Environment.Version.Major}.*").OrderBy(d => Version.Parse(Path.GetFileName(d).Split('-')[0])).Last();
        string folder = Path.Combine(newest, "analyzers", "dotnet", "cs");
        // Nothing loads what one of the generators refers to.
        AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "Microsoft.Interop.SourceGeneration.dll"));
        return GeneratorNames.Select(name => Path.Combine(folder, name + ".dll"));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        // A generator's own neighbours are not found by name.
        public Assembly LoadFromPath(string fullPath)
        {
            foreach (string neighbour in Directory.EnumerateFiles(Path.GetDirectoryName(fullPath)!, "*.SourceGeneration.dll"))
                AssemblyLoadContext.Default.LoadFromAssemblyPath(neighbour);
            return AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
        }
    }
}
