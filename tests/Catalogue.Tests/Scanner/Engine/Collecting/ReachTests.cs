using Catalogue.Scanner;

namespace Catalogue.Tests.Scanner.Engine.Collecting;

public sealed class ReachTests
{
    [Fact]
    public void ToolInAFunctionThatNothingCalls_IsNotServed()
    {
        CodeScan scan = Scanned.Of(("src/index.ts", "import { garden } from './garden';\ngarden(server);\n"),
            ("src/garden.ts", "export function garden(server) { server.tool('dig', 'Digs.', {}, run); }\nexport function retired(server) { server.tool('burn', 'Burns.', {}, run); }\n"));

        Assert.Equal(["dig"], scan.Tools.Select(t => t.Tool.Name));
        Assert.Equal(["burn"], scan.Unserved.Select(t => t.Tool.Name));
    }
}
