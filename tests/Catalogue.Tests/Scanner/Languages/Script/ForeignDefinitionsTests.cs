using Catalogue.Scanner;

namespace Catalogue.Tests.Scanner.Languages.Script;

public sealed class ForeignDefinitionsTests
{
    [Fact]
    public void ImportOfAPackageThatSpeaksOfMcp_IsNamed()
    {
        var scanner = new CodeScanner();
        scanner.Add("cli.js", "const { start } = require('browser-kit/mcp');\nconst fs = require('fs');\n"u8);

        Assert.Equal(["browser-kit/mcp"], scanner.ForeignPackages());
    }

    [Fact]
    public void SdkItself_IsNoneOfThem()
    {
        var scanner = new CodeScanner();
        scanner.Add("a.ts", "import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { x } from './mcp';\n"u8);

        Assert.Empty(scanner.ForeignPackages());
    }
}
