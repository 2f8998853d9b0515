namespace Catalogue.Tests.Scanner.Languages.Script;

public sealed class ScriptReaderTests
{
    [Theory]
    [InlineData("const text = `{0}`;", "server.tool('x', 'y', {}, f)")]
    [InlineData("// {0}\n", "server.tool('x', 'y', {}, f)")]
    public void ToolLikeText_IsNoTool(string around, string inside) =>
        Assert.Empty(Scanned.Of(("a.ts", "// mcp\n" + around.Replace("{0}", inside, StringComparison.Ordinal))).Tools);

    [Theory]
    [InlineData("./names.js")]
    [InlineData("./names")]
    [InlineData("#names")]
    [InlineData("@garden/names")]
    public void ModuleOfTheProject_GivesItsNames(string module) => Assert.Equal(["dig"], Scanned.Names(
        ("package.json", "{ \"name\": \"root\", \"imports\": { \"#names\": \"./src/names.ts\" } }"),
        ("tsconfig.json", "{ \"compilerOptions\": { \"paths\": { \"@garden/*\": [\"./src/*\"] } } }"),
        ("other/names.ts", "export const DIG = 'till';\n"),
        ("src/names.ts", "export const DIG = 'dig';\n"),
        ("src/server.ts", $"import {{ DIG }} from '{module}';\nserver.tool(DIG, 'Digs.', {{}}, run);\n")));
}
