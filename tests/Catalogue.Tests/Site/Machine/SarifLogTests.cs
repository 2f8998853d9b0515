using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Machine;

namespace Catalogue.Tests.Site.Machine;

/// <summary>The constraints of the SARIF 2.1.0 schema and text on every member that is written; an unknown member fails.</summary>
public sealed partial class SarifLogTests
{
    private static readonly string[] KindsAndLevels = ["informational none", "fail note", "fail warning", "fail error"];

    private static readonly Dictionary<string, SignalInfo> Signals = new(StringComparer.Ordinal)
    {
        ["arbitrary-code"] = new SignalInfo { Id = "arbitrary-code", Title = "Runs code", Short = "runs code", Why = "", Effect = "", Advice = "" },
    };

    [Theory]
    [InlineData(null)]
    [InlineData("https://catalogue.example/base/")]
    public void HostileServer_GivesAValidLog(string? baseUrl)
    {
        using JsonDocument log = Log(baseUrl);
        JsonElement run = AssertLog(log.RootElement);
        JsonElement[] rules = [.. AssertDriver(run.GetProperty("tool"), baseUrl is not null)];

        Assert.Equal(5, run.GetProperty("results").GetArrayLength());
        Assert.Equal(run.GetProperty("results").EnumerateArray().Count(), run.GetProperty("results").EnumerateArray().Select(r => r.GetRawText()).Distinct(StringComparer.Ordinal).Count());
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
            AssertResult(result, rules);
    }

    [Fact]
    public void File_IsGivenWithItsLines_WhereTheToolIsFromTheServersOwnRepository()
    {
        using JsonDocument log = Log(null);
        JsonElement[] places = [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.GetProperty("locations")[0])];

        Assert.False(places[0].TryGetProperty("physicalLocation", out _));
        Assert.Equal("""{"artifactLocation":{"uri":"src/a%20b.ts"},"region":{"startLine":3,"endLine":9}}""", places[^1].GetProperty("physicalLocation").GetRawText());
    }

    private static JsonDocument Log(string? baseUrl) =>
        JsonDocument.Parse(SarifLog.Of(MachineSample.Server, MachineSample.Judged, Signals, baseUrl is null ? null : new Uri(baseUrl)));

    private static JsonElement AssertLog(JsonElement log)
    {
        AssertMembers(log, ["$schema", "version", "runs"]);
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        JsonElement run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        AssertMembers(run, ["tool", "versionControlProvenance", "results", "columnKind"]);
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        JsonElement origin = Assert.Single(run.GetProperty("versionControlProvenance").EnumerateArray());
        AssertMembers(origin, ["repositoryUri", "revisionId"]);
        Assert.Equal("https://github.com/Acme/Mail", origin.GetProperty("repositoryUri").GetString());
        return run;
    }

    private static IEnumerable<JsonElement> AssertDriver(JsonElement tool, bool linked)
    {
        AssertMembers(tool, ["driver"]);
        JsonElement driver = tool.GetProperty("driver");
        AssertMembers(driver, linked ? ["name", "informationUri", "rules"] : ["name", "rules"]);
        foreach (JsonElement rule in driver.GetProperty("rules").EnumerateArray())
        {
            Assert.Empty(Members(rule).Except(["id", "shortDescription", "fullDescription", "helpUri"], StringComparer.Ordinal));
            Assert.False(string.IsNullOrEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()));
            Assert.False(string.IsNullOrEmpty(rule.GetProperty("fullDescription").GetProperty("text").GetString()));
            if (rule.TryGetProperty("helpUri", out JsonElement help))
                Assert.True(linked && Uri.IsWellFormedUriString(help.GetString(), UriKind.Absolute));
            yield return rule;
        }
    }

    private static void AssertResult(JsonElement result, JsonElement[] rules)
    {
        AssertMembers(result, ["ruleId", "ruleIndex", "kind", "level", "message", "locations", "partialFingerprints", "properties"]);
        Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Contains($"{result.GetProperty("kind").GetString()} {result.GetProperty("level").GetString()}", KindsAndLevels);
        AssertMembers(result.GetProperty("message"), ["text"]);
        string text = result.GetProperty("message").GetProperty("text").GetString()!;
        Assert.DoesNotMatch(Link(), text);
        Assert.DoesNotContain('\u202e', text);
        JsonElement place = Assert.Single(result.GetProperty("locations").EnumerateArray());
        Assert.Empty(Members(place).Except(["physicalLocation", "logicalLocations"], StringComparer.Ordinal));
        AssertMembers(Assert.Single(place.GetProperty("logicalLocations").EnumerateArray()), ["name", "fullyQualifiedName", "kind"]);
        Assert.All(result.GetProperty("partialFingerprints").EnumerateObject(), f => Assert.Equal(JsonValueKind.String, f.Value.ValueKind));
    }

    private static void AssertMembers(JsonElement element, string[] expected) => Assert.Equal(expected, Members(element));

    private static IEnumerable<string> Members(JsonElement element) => element.EnumerateObject().Select(m => m.Name);

    // An embedded link is an unescaped bracketed text before a parenthesis.
    [GeneratedRegex(@"(?<!\\)\[[^\]]*(?<!\\)\]\(", RegexOptions.None, 1_000)]
    private static partial Regex Link();
}
