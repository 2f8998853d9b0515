using System.Text.Json;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Machine;

namespace Catalogue.Tests.Site.Machine;

public sealed class AttackNavigatorTests
{
    [Fact]
    public void Technique_CountsEachToolOnce_AndOtherStandardsNever()
    {
        SignalInfo[] signals = [Info("secrets", "T1552", "T1555"), Info("arbitrary-code", "T1059"), Info("tokens", "T1552")];

        JsonElement layer = JsonDocument.Parse(AttackNavigator.Of(signals, [["secrets", "tokens"], ["secrets"], [], ["unknown"]])).RootElement;

        Assert.Equal("4.5", layer.GetProperty("versions").GetProperty("layer").GetString());
        Assert.Equal("enterprise-attack", layer.GetProperty("domain").GetString());
        Assert.Equal(
            [("T1059", 0), ("T1552", 2), ("T1555", 2)],
            layer.GetProperty("techniques").EnumerateArray().Select(t => (t.GetProperty("techniqueID").GetString(), t.GetProperty("score").GetInt32())));
        Assert.Equal(2, layer.GetProperty("gradient").GetProperty("maxValue").GetInt32());
    }

    private static SignalInfo Info(string id, params string[] techniques) => new()
    {
        Id = id,
        Title = id,
        Short = "",
        Why = "",
        Effect = "",
        Advice = "",
        Standards = [new StandardId("CWE", "CWE-1", "x", "https://cwe.example/"), .. techniques.Select(t => new StandardId("MITRE ATT&CK", t, "x", "https://attack.example/"))],
    };
}
