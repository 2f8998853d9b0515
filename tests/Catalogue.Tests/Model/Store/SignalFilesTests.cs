using Catalogue.Model;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Model.Store;

public class SignalFilesTests
{
    private static readonly string[] TaxonomyIds =
    [
        "annotation-mismatch", "arbitrary-code", "bulk", "external-communication", "financial", "hidden-text",
        "limited-scope", "model-instructions", "permissions", "secrets", "sensitive-data", "untrusted-content",
    ];

    public static TheoryData<string> Ids => [.. TaxonomyIds];

    [Fact]
    public void AllFiles_LoadWithoutProblems()
    {
        var problems = new List<Problem>();

        IReadOnlyList<SignalInfo> signals = new CatalogueStore(TestPaths.Catalogue).LoadSignals(problems);

        Assert.Empty(problems);
        Assert.Equal(TaxonomyIds, signals.Select(s => s.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void File_HoldsTheSignalItIsNamedAfter(string id) => Assert.Equal(id, Load(id).Id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Texts_AreWholeSentences(string id)
    {
        SignalInfo signal = Load(id);

        Assert.All([signal.Why, signal.Effect, signal.Advice], text => Assert.EndsWith(".", text, StringComparison.Ordinal));
        Assert.All([signal.Title, signal.Short], text => Assert.Matches(@"[^.\s]$", text));
        Assert.True(char.IsLower(signal.Short[0]), signal.Short);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_AreEnoughAndDifferent(string id)
    {
        SignalInfo signal = Load(id);

        Assert.InRange(signal.Fires.Count, 3, 10);
        Assert.InRange(signal.Quiet.Count, 3, 10);
        Assert.Empty(signal.Fires.Intersect(signal.Quiet));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Standards_AreNamedOnceWithAnHttpsAddress(string id)
    {
        SignalInfo signal = Load(id);

        Assert.NotEmpty(signal.Standards);
        Assert.Equal(signal.Standards.Count, signal.Standards.Select(s => (s.Standard, s.Id)).Distinct().Count());
        Assert.All(signal.Standards, s => Assert.StartsWith("https://", s.Url, StringComparison.Ordinal));
        Assert.All(signal.Standards, s => Assert.False(string.IsNullOrWhiteSpace(s.Title), s.Id));
    }

    private static SignalInfo Load(string id)
    {
        var problems = new List<Problem>();
        string path = Path.Combine(TestPaths.Catalogue, "signals", id + ".yaml");
        return CatalogueYaml.Signal(File.ReadAllText(path), path, problems) ?? throw new InvalidDataException(string.Join('\n', problems));
    }
}
