using System.Reflection;
using Catalogue.Policies.Formats;
using Catalogue.Scanner.Engine.Collecting;
using Catalogue.Sources.Manifests;

namespace Catalogue.Tests.House;

/// <summary>Tests stand where that stands which they test: in the folder of the same name, under its name.</summary>
public sealed class MirrorTests
{
    // Rooms for what belongs to no project.
    private static readonly string[] OwnRooms = ["Documents", "Hostile", "House", "Workflows"];

    private static readonly string Source = Path.Combine(TestPaths.Root, "src");
    private static readonly string Tests = Path.Combine(TestPaths.Root, "tests", "Catalogue.Tests");

    /// <summary>Kinds that a recipe adds one more of.</summary>
    public static TheoryData<Type> Kinds => [typeof(LanguageReader), typeof(IManifestReader), typeof(IPolicyFormat)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryReaderAndFormat_HasTestsUnderItsNameInItsPlace(Type kind)
    {
        Type[] written = [.. kind.Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(kind))];

        Assert.NotEmpty(written);
        Assert.All(written, t =>
        {
            Type? tests = typeof(MirrorTests).Assembly.GetType($"Catalogue.Tests.{t.Namespace!["Catalogue.".Length..]}.{t.Name}Tests");
            Assert.True(tests?.GetMethods().Any(m => m.GetCustomAttribute<FactAttribute>() is not null) == true, $"{t.FullName} lacks tests/Catalogue.Tests/{t.Namespace!["Catalogue.".Length..].Replace('.', '/')}/{t.Name}Tests.cs");
        });
    }

    [Fact]
    public void EveryFolderOfTests_IsOneOfTheSource() => Assert.All(
        FilesOf(Tests).Select(FolderOf).Distinct(StringComparer.Ordinal).Where(f => f.Length > 0 && !OwnRooms.Contains(f)),
        folder => Assert.True(Directory.Exists(Path.Combine(Source, "Catalogue." + folder)), $"tests/Catalogue.Tests/{folder} has no src/Catalogue.{folder}"));

    [Fact]
    public void TestNamedAfterAClass_StandsInItsFolder()
    {
        ILookup<string, string> classes = FilesOf(Source).ToLookup(f => Path.GetFileNameWithoutExtension(f), f => FolderOf(f)["Catalogue.".Length..], StringComparer.Ordinal);

        Assert.All(FilesOf(Tests).Where(f => f.EndsWith("Tests.cs", StringComparison.Ordinal)), file =>
        {
            string[] folders = [.. classes[Path.GetFileName(file)[..^"Tests.cs".Length]]];
            Assert.True(folders.Length == 0 || folders.Contains(FolderOf(file)), $"tests/Catalogue.Tests/{file} tests a class of src/Catalogue.{string.Join(" or src/Catalogue.", folders)}");
        });
    }

    // Relative, with forward slashes; what a build leaves is no source.
    private static IEnumerable<string> FilesOf(string root) => Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
        .Where(f => !f.Split('/')[..^1].Any(p => p is "bin" or "obj"));

    private static string FolderOf(string file) => file[..Math.Max(0, file.LastIndexOf('/'))];
}
