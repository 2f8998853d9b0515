using System.Text.Json;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Tests.Policies.Evaluation;

public sealed class TextTestTests
{
    [Theory]
    [InlineData("under", "/home", "/home/a", true)]
    [InlineData("under", "/home", "/home", false)]
    [InlineData("under", "/home", "/homes/a", false)]
    [InlineData("under", "/home", "/home/../etc", false)]
    [InlineData("under", "/home", "/home/a\\b", false)]
    [InlineData("host", "a.example", "https://a.example/x", true)]
    [InlineData("host", "a.example", "https://a.example.evil/x", false)]
    [InlineData("host", "a.example", "http://a.example/", false)]
    [InlineData("host", "a.example", "https://a.example@evil/", false)]
    [InlineData("select", "", "SELECT 1", true)]
    [InlineData("select", "", "SELECT 1; DROP", false)]
    [InlineData("select", "", "Select 1", false)]
    [InlineData("domain", "a.example", "ada@a.example", true)]
    [InlineData("domain", "a.example", "@a.example", false)]
    [InlineData("domain", "a.example", "ada@b, bob@a.example", false)]
    [InlineData("domain", "a.example", "ada@sub.a.example", false)]
    [InlineData("contains", "wet", "very wet", true)]
    [InlineData("contains", "wet", "dry", false)]
    public void Operator_MeansWhatItSays(string op, string value, string text, bool holds) =>
        Assert.Equal(holds, TextTest.Holds(new ArgumentTest(["x"], op, [new RuleValue(JsonValueKind.String, value)], null, ""), text));
}
