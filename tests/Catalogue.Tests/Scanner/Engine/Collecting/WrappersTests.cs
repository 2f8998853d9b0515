namespace Catalogue.Tests.Scanner.Engine.Collecting;

public sealed class WrappersTests
{
    [Fact]
    public void FunctionThatRegistersWhatItIsHanded_IsFollowedToItsCalls() => Assert.Equal(["dig", "till"], Scanned.Names(("a.ts", """
        function add(name, text, shape) { server.registerTool(name, { description: text, inputSchema: shape }, run); }
        add("dig", "Digs.", {});
        add("till", "Tills.", {});
        """)));

    [Fact]
    public void PrefixOfAWrapper_IsPartOfTheName() => Assert.Equal(["garden_dig"], Scanned.Names(("a.ts", """
        function add(name) { server.registerTool(`garden_${name}`, { description: "Does it.", inputSchema: {} }, run); }
        add("dig");
        """)));
}
