using Catalogue.Scanner;

namespace Catalogue.Tests.Scanner.Engine.Collecting;

public sealed class LoopsTests
{
    [Theory]
    [InlineData("for (const t of tools) { server.tool(t.id, t.text, {}, run); }")]
    [InlineData("tools.forEach((t) => server.tool(t.id, t.text, {}, run));")]
    [InlineData("tools.forEach(({ id, text }) => { server.tool(id, text, {}, run); });")]
    public void RegistrationInALoop_IsOneToolAnElement(string loop) =>
        Assert.Equal(["dig", "till"], Scanned.Names(("a.ts", "const tools = [{ id: 'dig', text: 'Digs.' }, { id: 'till', text: 'Tills.' }];\n" + loop)));

    [Fact]
    public void ListThatOnlyARunKnows_IsAFinding()
    {
        CodeScan scan = Scanned.Of(("a.ts", "for (const t of await load()) { server.tool(t.id, t.text, {}, run); }"));

        Assert.Empty(scan.Tools);
        Assert.Single(scan.Findings);
    }
}
