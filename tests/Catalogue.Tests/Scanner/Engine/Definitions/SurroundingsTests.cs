using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Languages.Script;

namespace Catalogue.Tests.Scanner.Engine.Definitions;

public sealed class SurroundingsTests
{
    [Theory]
    [InlineData("""const tools = [{ name: "a" }];""", true)]
    [InlineData("""const x = { tools: [{ name: "a" }] };""", true)]
    [InlineData("""const x: Tool = { name: "a" };""", true)]
    [InlineData("""const rooms = [{ name: "a" }];""", false)]
    public void SayTool_LooksAtWhatTheLiteralIsGivenTo(string text, bool says) =>
        Assert.Equal(says, Surroundings.SayTool(File(text), Innermost(File(text))));

    [Theory]
    [InlineData("server", true)]
    [InlineData("this.mcpServer", true)]
    [InlineData("s", true)]
    [InlineData("toolRegistry", true)]
    [InlineData("name", false)]
    [InlineData("z.object", false)]
    public void IsServer_IsWhatToolsAreRegisteredWith(string path, bool isServer) =>
        Assert.Equal(isServer, Surroundings.IsServer(path));

    [Fact]
    public void Conditions_AreThoseAround_TheOutermostLast()
    {
        SourceFile file = File("if (env.write) { if (a > 1) { dig(); } }");

        Assert.Equal(["a > 1", "env.write"], Surroundings.Conditions(file, Enumerable.Range(0, file.Count).Single(i => file.Is(i, "dig"))));
    }

    [Theory]
    [InlineData("const x = { dig: { a: 1 } };", "dig")]
    [InlineData("const x = { 'dig-hole': { a: 1 } };", "dig-hole")]
    [InlineData("const x = { dig: tool({ a: 1 }) };", "dig")]
    [InlineData("const x = { a: 1 };", null)]
    public void KeyOf_IsTheMemberAround(string text, string? key) => Assert.Equal(key, Surroundings.KeyOf(File(text), Innermost(File(text))));

    private static int Innermost(SourceFile file) => Enumerable.Range(0, file.Count).Last(i => file.Is(i, "{"));

    private static SourceFile File(string text) => new("a.ts", ScriptLanguage.Instance, text);
}
