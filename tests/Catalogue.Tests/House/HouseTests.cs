using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Catalogue.Tests.House;

/// <summary>What stands where, and who may know whom.</summary>
public sealed class HouseTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    // The floors: a reference only points down.
    private static readonly Dictionary<string, string[]> MaySee = new(StringComparer.Ordinal)
    {
        ["Catalogue.Model"] = [],
        ["Catalogue.Scanner"] = ["Catalogue.Model"],
        ["Catalogue.Classifier"] = ["Catalogue.Model"],
        ["Catalogue.Policies"] = ["Catalogue.Model"],
        ["Catalogue.Guard"] = ["Catalogue.Model", "Catalogue.Policies"],
        ["Catalogue.Sources"] = ["Catalogue.Model", "Catalogue.Scanner"],
        ["Catalogue.Site"] = ["Catalogue.Model", "Catalogue.Policies"],
        ["Catalogue.Training"] = ["Catalogue.Classifier", "Catalogue.Model"],
        ["Catalogue.Cli"] = ["Catalogue.Classifier", "Catalogue.Guard", "Catalogue.Model", "Catalogue.Policies", "Catalogue.Site", "Catalogue.Sources"],
    };

    // A package is met in one place of a project, so that it can be replaced there.
    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["Markdig"] = ["Catalogue.Site/Rendering", "Catalogue.Sources/Readme"],
        ["Microsoft.Extensions.AI.Abstractions"] = ["Catalogue.Cli/SecondReading"],
        ["Microsoft.Extensions.AI.OpenAI"] = ["Catalogue.Cli/SecondReading"],
        ["Microsoft.ML.Data"] = ["Catalogue.Training/Learning"],
        ["Microsoft.ML.DataView"] = ["Catalogue.Training/Learning"],
        ["Microsoft.ML.StandardTrainers"] = ["Catalogue.Training/Learning"],
        ["ModelContextProtocol.Core"] = ["Catalogue.Cli/Answering", "Catalogue.Sources/Places/Live"],
        ["Octokit"] = ["Catalogue.Sources/Places/GitHub/Api"],
        ["OpenAI"] = ["Catalogue.Cli/SecondReading"],
        ["Polly.Core"] = ["Catalogue.Sources/Places/GitHub/Api", "Catalogue.Sources/Places/Registry"],
        ["Scriban.Signed"] = ["Catalogue.Site/Rendering"],
        ["Spectre.Console"] = ["Catalogue.Cli/Screen", "Catalogue.Training/Commands"],
        ["StackExchange.Redis"] = ["Catalogue.Guard/Counting"],
        ["System.ClientModel"] = ["Catalogue.Cli/SecondReading"],
        ["System.CommandLine"] = ["Catalogue.Cli/Commands", "Catalogue.Training/Commands"],
        ["Tomlyn"] = ["Catalogue.Guard/Installing", "Catalogue.Policies/Formats", "Catalogue.Policies/Text", "Catalogue.Sources/Manifests"],
        ["YamlDotNet"] = ["Catalogue.Model/Json", "Catalogue.Policies/Readers"],
    };

    [Fact]
    public void Projects_ReferToWhatStandsBelowThem()
    {
        Assert.Equal(MaySee.Keys.Order(StringComparer.Ordinal), house.References.Keys.Order(StringComparer.Ordinal));
        Assert.All(house.References, p => Assert.Equal(MaySee[p.Key], p.Value));
    }

    [Fact]
    public void Folders_MakeNoCircle()
    {
        foreach (HouseProject project in house.Projects)
        {
            NameUse[] uses = [.. house.Uses[project.Name].Where(u => u.To is not null && u.To != u.From)];

            Assert.True(HouseGraph.CirclesIn([.. uses.Select(u => (u.From, u.To!))]) is { Count: 0 }, Shown(project, uses, HouseGraph.CirclesIn([.. uses.Select(u => (u.From, u.To!))])));
        }
    }

    [Fact]
    public void FoldersWithAllThatIsInThem_MakeNoCircle()
    {
        foreach (HouseProject project in house.Projects)
        {
            NameUse[] uses = [.. house.Uses[project.Name].Where(u => u.To is not null && u.To != u.From)];
            foreach (string above in uses.SelectMany(u => Above(u.From).Concat(Above(u.To!))).Distinct(StringComparer.Ordinal))
            {
                (string, string)[] edges = [.. uses.Where(u => IsBelow(u.From, above) && IsBelow(u.To!, above)).Select(u => (Child(u.From, above), Child(u.To!, above)))];

                Assert.True(HouseGraph.CirclesIn(edges) is { Count: 0 }, $"in {project.Name}/{above}: {Shown(project, uses, HouseGraph.CirclesIn(edges))}");
            }
        }
    }

    [Fact]
    public void Namespace_IsTheFolder()
    {
        foreach (HouseProject project in house.Projects)
        {
            foreach (SyntaxTree tree in project.Files)
            {
                string expected = (project.Name + "/" + project.FolderOf(tree)).TrimEnd('/').Replace('/', '.');
                Assert.All(tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>(), n => Assert.Equal(expected, n.Name.ToString()));
            }
        }
    }

    [Fact]
    public void Packages_AreMetInOneFolderOfAProject()
    {
        HashSet<string> framework = [.. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Concat(AspNetCore()).Select(f => Path.GetFileNameWithoutExtension(f))];
        ILookup<string, string> met = house.Uses.SelectMany(p => p.Value.Where(u => u.Assembly.Length > 0 && !BuiltCode.IsOurs(u.Assembly) && !framework.Contains(u.Assembly)).Select(u => (u.Assembly, Folder: $"{p.Key}/{u.From}".TrimEnd('/'))))
            .Distinct().ToLookup(u => u.Assembly, u => u.Folder, StringComparer.Ordinal);

        Assert.Equal(Packages.Keys.Order(StringComparer.Ordinal), met.Select(m => m.Key).Order(StringComparer.Ordinal));
        Assert.All(met, m => Assert.Equal(Packages[m.Key], m.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void PublicType_IsUsedByAnotherProject()
    {
        HashSet<string> used = [.. house.Uses.SelectMany(p => p.Value.Where(u => BuiltCode.IsOurs(u.Assembly) && u.To is null).Select(u => Id(u.Type)))];
        foreach (HouseProject project in house.Projects)
        {
            INamedTypeSymbol[] types = [.. project.Files.SelectMany(t => Declared(project, t)).Where(t => t.DeclaredAccessibility == Accessibility.Public)];
            var needed = new HashSet<string>(types.Select(Id).Where(used.Contains), StringComparer.Ordinal);
            // What a needed type shows must be as visible as it is.
            for (int known = -1; known != needed.Count;)
            {
                known = needed.Count;
                needed.UnionWith(types.Where(t => needed.Contains(Id(t))).SelectMany(PublicFace.Of).Select(Id));
            }

            Assert.True(types.All(t => needed.Contains(Id(t))), $"{project.Name}: {string.Join(", ", types.Where(t => !needed.Contains(Id(t))).Select(t => t.Name))} is public, and no other project uses it");
        }
    }

    [Fact]
    public void Addresses_StandInOnePlace()
    {
        string[] starts = [.. typeof(Catalogue.Site.Routing.Routes).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Where(r => r.Contains('/', StringComparison.Ordinal)).Select(r => r[..(r.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct(StringComparer.Ordinal)];
        HouseProject site = house.Projects.Single(p => p.Name == "Catalogue.Site");

        Assert.Contains("servers/", starts);
        Assert.All(site.Files.Where(t => site.FolderOf(t) != "Routing"), tree =>
            Assert.DoesNotContain(tree.GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Where(t => t.RawKind is (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.StringLiteralToken or (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.InterpolatedStringTextToken)
                    // What a schema says of an address is a description.
                    .Where(t => t.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is null).Select(t => t.ValueText),
                text => starts.Any(s => text.StartsWith(s, StringComparison.Ordinal) || text.Contains("/" + s, StringComparison.Ordinal))));
    }

    private static IEnumerable<INamedTypeSymbol> Declared(HouseProject project, SyntaxTree tree)
    {
        SemanticModel model = project.Compilation.GetSemanticModel(tree);
        return tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().Where(n => n is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && n.Parent is not BaseTypeDeclarationSyntax)
            .Select(n => (INamedTypeSymbol)model.GetDeclaredSymbol(n, TestContext.Current.CancellationToken)!);
    }

    // The same in the project's own source and in its built assembly.
    private static string Id(INamedTypeSymbol type) => $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    private static IEnumerable<string> AspNetCore() => Directory.EnumerateFiles(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Http.HttpContext).Assembly.Location)!, "*.dll");

    // "" is above all, "a/b" is above "a/b/c".
    private static IEnumerable<string> Above(string folder) => folder.Length == 0 ? [] : ["", .. Enumerable.Range(0, folder.Length).Where(i => folder[i] == '/').Select(i => folder[..i])];

    private static bool IsBelow(string folder, string above) => folder.Length > 0 && (above.Length == 0 || folder.StartsWith(above + "/", StringComparison.Ordinal));

    private static string Child(string folder, string above) => folder[(above.Length == 0 ? 0 : above.Length + 1)..].Split('/')[0];

    private static string Shown(HouseProject project, NameUse[] uses, IReadOnlyList<IReadOnlyList<string>> circles) => $"{project.Name}: " + string.Join("; ", circles.Select(c => string.Join(", ", c)))
        + "\n" + string.Join('\n', uses.Where(u => circles.Any(c => c.Contains(u.From) && c.Contains(u.To!))).Select(u => u.Where).Take(30));
}
