using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Catalogue.Tests.House;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Catalogue.Tests.Cli.Scaffolding;

/// <summary>
/// A copy of what a skeleton touches: the project with the new file and the line that <c>new</c> asks for, and the tests with the new test, both built in
/// memory and run beside the real ones.
/// </summary>
internal sealed partial class Scratch(string root)
{
    /// <summary>Brings folders of the repository into the copy.</summary>
    public void Copy(params string[] folders)
    {
        foreach (string file in folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(TestPaths.Root, f), "*", SearchOption.AllDirectories)))
        {
            string target = Path.Combine(root, Path.GetRelativePath(TestPaths.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Builds the project and its tests, and runs every fact of the new test.</summary>
    /// <param name="nextStep">What <c>new</c> printed: which line goes into which list.</param>
    /// <param name="support">Files of the tests that the new test needs, by their names.</param>
    /// <returns>The assembly of the tests, for more questions.</returns>
    public async Task<Assembly> RunAsync(string nextStep, params string[] support)
    {
        Match line = Line().Match(nextStep);
        Assert.True(line.Success, nextStep);
        string project = line.Groups[2].Value.Split('/')[1];
        CSharpCompilation changed = Project(project, line.Groups[1].Value, Path.Combine(TestPaths.Root, line.Groups[2].Value));
        CSharpCompilation tests = Tests(changed, project, support);
        var context = new Context(project, Emitted(changed, Resources(project)), Emitted(tests, []));
        Assembly run = context.LoadFromAssemblyName(new AssemblyName(tests.AssemblyName!));
        MethodInfo[] facts = [.. run.GetTypes().Where(t => t.Name.StartsWith("MyThing", StringComparison.Ordinal)).SelectMany(t => t.GetMethods()).Where(m => m.GetCustomAttribute<FactAttribute>() is not null)];
        Assert.NotEmpty(facts);
        foreach (MethodInfo fact in facts)
            await InvokeAsync(fact);
        return run;
    }

    /// <summary>Runs one test.</summary>
    public static async Task InvokeAsync(MethodInfo test, params object[] arguments)
    {
        object? result = test.Invoke(Activator.CreateInstance(test.DeclaringType!), BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (result is Task running)
            await running;
    }

    private CSharpCompilation Project(string project, string entry, string list)
    {
        string text = File.ReadAllText(list);
        int end = text.IndexOf("\n    ];", StringComparison.Ordinal);
        Assert.True(end > 0, $"{list} holds no list");
        string changed = text.Insert(end, $"\n        {entry},");
        string folder = Path.Combine(TestPaths.Root, "src", project);
        // The new file's namespace is not among the list's usings yet.
        IEnumerable<string> added = NewFiles($"src/{project}").Where(f => f.EndsWith(".cs", StringComparison.Ordinal));
        string usings = string.Concat(added.Select(f => $"using {Namespace().Match(File.ReadAllText(f)).Groups[1].Value};\n").Where(u => !text.Contains(u, StringComparison.Ordinal)));
        return HouseProject.Read(folder, new HashSet<string>(HouseProject.ReferencesOf(folder)), f => f == list ? usings + changed : null, added).Compilation;
    }

    private CSharpCompilation Tests(CSharpCompilation project, string name, string[] support)
    {
        string folder = Path.Combine(TestPaths.Root, "tests", "Catalogue.Tests");
        IEnumerable<string> files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(f => support.Append("TestPaths.cs").Append("TempFolder.cs").Contains(Path.GetFileName(f)));
        // Paths of the copy, from which the tests find their folders.
        IEnumerable<SyntaxTree> trees = files.Select(f => HouseProject.Parsed(File.ReadAllText(f), Path.Combine(root, Path.GetRelativePath(TestPaths.Root, f))))
            .Concat(NewFiles("tests/Catalogue.Tests").Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).Select(f => HouseProject.Parsed(File.ReadAllText(f), f)))
            .Append(HouseProject.Parsed(HouseProject.ImplicitUsings + "\nglobal using Xunit;"));
        var others = new HashSet<string>(Directory.EnumerateDirectories(Path.Combine(TestPaths.Root, "src")).Select(d => Path.GetFileName(d)!).Where(p => p != name), StringComparer.Ordinal);
        return HouseProject.Compile("Catalogue.Tests", trees, BuiltCode.References(others).Append(project.ToMetadataReference()));
    }

    private IEnumerable<string> NewFiles(string folder) => Directory.Exists(Path.Combine(root, folder)) ? Directory.EnumerateFiles(Path.Combine(root, folder), "*MyThing*", SearchOption.AllDirectories) : [];

    // What is built into the project, and the new words of a signal.
    private List<ResourceDescription> Resources(string project)
    {
        Assembly built = Assembly.Load(project);
        List<ResourceDescription> resources = [.. built.GetManifestResourceNames().Select(n => new ResourceDescription(n, () => built.GetManifestResourceStream(n)!, isPublic: true))];
        foreach (string words in Directory.EnumerateFiles(root, "my-thing.txt", SearchOption.AllDirectories))
            resources.Add(new ResourceDescription("lexicon/cues/my-thing.txt", () => File.OpenRead(words), isPublic: true));
        return resources;
    }

    private static byte[] Emitted(CSharpCompilation compilation, IEnumerable<ResourceDescription> resources)
    {
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream, manifestResources: resources, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(5)));
        return stream.ToArray();
    }

    [GeneratedRegex("Add `([^`]+)` to (src/[^ ]+\\.cs)\\.", RegexOptions.None, 1000)]
    private static partial Regex Line();

    [GeneratedRegex("(?m)^namespace ([^;]+);", RegexOptions.None, 1000)]
    private static partial Regex Namespace();

    private sealed class Context(string project, byte[] changed, byte[] tests) : AssemblyLoadContext("scratch")
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == project ? LoadFromStream(new MemoryStream(changed)) : assemblyName.Name == "Catalogue.Tests" ? LoadFromStream(new MemoryStream(tests)) : null;
    }
}
