using System.Text;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

public class PolicyFormatsTests
{
    public static TheoryData<string> Names => [.. PolicyFormats.All.Select(f => f.Name)];

    [Fact]
    public void EveryFormat_IsListedOnce()
    {
        Type[] written = [.. typeof(PolicyFormats).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IPolicyFormat)) && !t.IsInterface)];

        Assert.Equal(written.OrderBy(t => t.Name), PolicyFormats.All.Select(f => f.GetType()).OrderBy(t => t.Name));
        Assert.Equal(PolicyFormats.All.Count, PolicyFormats.All.Select(f => f.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SampleServer_GivesTheGoldenDocuments(string name)
    {
        IPolicyFormat format = PolicyFormats.Find(name)!;
        var text = new StringBuilder();
        foreach (ServerProfile profile in Enum.GetValues<ServerProfile>())
            Append(text, $"{profile}", format.Write(PolicySamples.Request(profile)));
        Append(text, "Careful with conditions", format.Write(PolicySamples.Request(ServerProfile.Careful, conditions: true)));

        Golden.Matches($"policies/{name}.txt", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SentenceUnderADocument_IsASentence(string name)
    {
        IPolicyFormat format = PolicyFormats.Find(name)!;

        IEnumerable<string> sentences = Enum.GetValues<ServerProfile>().Select(p => format.Write(PolicySamples.Request(p, conditions: true))).SelectMany(d => d.Limits.Concat(d.Placing))
            .Concat(format.Steps)
            .Concat(format.Abilities.Cells.Where(c => !c.Ability.IsFull).Select(c => c.Ability.How));

        Assert.All(sentences, s => Assert.Matches(@"^[A-Za-z][^\n]*\.$", s));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void File_IsToldByItsSign_UnlessGuardReadsIt(string name)
    {
        IPolicyFormat format = PolicyFormats.Find(name)!;

        Assert.All(Enum.GetValues<ServerProfile>(), p => Assert.Equal(format.Sign is null ? null : format, PolicyFormats.OfText(format.Write(PolicySamples.Request(p)).Text)));
        Assert.Equal(name is "guard" or "policylayer-json" or "intercept-yaml", format.Sign is null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SameRequest_GivesTheSameBytes(string name)
    {
        IPolicyFormat format = PolicyFormats.Find(name)!;
        PolicyRequest request = PolicySamples.Request(ServerProfile.Full);
        PolicyRequest shuffled = request with { Recommendations = [.. request.Recommendations.Reverse()] };

        Assert.Equal(format.Write(request).Text, format.Write(shuffled).Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingToAllow_StillDeniesOrAsks(string name)
    {
        Server server = PolicySamples.Server("acme/empty");

        PolicyDocument document = PolicyFormats.Find(name)!.Write(new PolicyRequest(server, "empty", [], PolicyScope.Server));

        Assert.NotEmpty(document.Text);
        Assert.EndsWith("\n", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github")]
    [InlineData("a")]
    [InlineData("3-d")]
    [InlineData("abcdefghijkl-nopqrstuvwx")]
    public void KeyOfThePortableForm_FitsEveryFormat(string key)
    {
        Assert.Matches($"^({ServerKeys.Pattern})$", key);
        Assert.True(key.Length <= ServerKeys.Longest);
        Assert.All(PolicyFormats.All, f => Assert.DoesNotContain(f.Write(PolicySamples.Request(ServerProfile.Full) with { ServerKey = key }).Limits, l => l.StartsWith("Nothing is written", StringComparison.Ordinal)));
    }

    [Fact]
    public void OneToolInAllFormats_FitsOnItsPage()
    {
        foreach (Recommendation rule in PolicySamples.Request(ServerProfile.Careful).Recommendations)
        {
            var request = new PolicyRequest(PolicySamples.Records, PolicySamples.Key, [rule], PolicyScope.Tool);
            int characters = PolicyFormats.All.Select(f => f.Write(request)).Sum(d => d.Text.Length + d.Limits.Concat(d.Placing).Sum(l => l.Length));

            Assert.True(characters < 9_000, $"{rule.Tool}: {characters} characters");
        }
    }

    private static void Append(StringBuilder text, string title, PolicyDocument document)
    {
        text.Append($"===== {title}: {document.FileName} ({document.Language})\n{document.Text}");
        foreach (string limit in document.Limits.Concat(document.Placing))
            text.Append("- ").Append(limit).Append('\n');
    }
}
