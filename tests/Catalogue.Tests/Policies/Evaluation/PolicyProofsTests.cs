using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Policies;
using Catalogue.Model.Store;
using Catalogue.Policies.Evaluation;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Evaluation;

public class PolicyProofsTests
{
    private static readonly List<Problem> Problems = [];

    private static IReadOnlyList<PolicyProof> Shipped => PolicyProofs.Load(new CatalogueStore(TestPaths.Catalogue), Problems);

    [Fact]
    public void ShippedProofs_CoverEveryFormatAndAgree()
    {
        Assert.Equal(PolicyFormats.All.Select(f => f.Name), Shipped.Select(p => p.Format));
        Assert.All(Shipped, p => Assert.Equal((p.Documents, p.Probes), (p.Loaded, p.Agreed)));
        Assert.All(Shipped, p => Assert.True(p.Kind == "skipped" ? p.Skipped is not null && p.Probes == 0 : p.Tools >= 200 && p.HostileNames >= 490, p.Format));
        Assert.All(Shipped.Where(p => p.Kind != "skipped"), p => Assert.All(Enum.GetValues<PolicyRow>(), row => Assert.True(p.Rows.GetValueOrDefault(row) > 0, $"{p.Format}: no probe of {row}")));
        Assert.Empty(Problems);
    }

    [Theory]
    [InlineData("codex", "@openai/codex")]
    [InlineData("gemini-cli", "@google/gemini-cli-core")]
    [InlineData("toolhive", "@cedar-policy/cedar-wasm")]
    [InlineData("agentgateway", "@marcbachmann/cel-js")]
    public void ShippedProof_RanOnThePinnedEngine(string format, string package)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(TestPaths.Root, ".ci", "policies", "package.json")));

        Assert.Equal(manifest.RootElement.GetProperty("dependencies").GetProperty(package).GetString(), Shipped.Single(p => p.Format == format).Version);
    }

    [Fact]
    public void BrokenFile_IsAProblemAndNoProof()
    {
        using var folder = new TempFolder();
        folder.Write(PolicyProofs.FileName, "{\"proofs\": 5}");
        var problems = new List<Problem>();

        Assert.Empty(PolicyProofs.Load(new CatalogueStore(folder.Path), problems));
        Assert.Single(problems);
    }
}
