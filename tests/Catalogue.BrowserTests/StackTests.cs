using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.BrowserTests;

public sealed class StackTests(Browser browser, StackSite stack) : IClassFixture<StackSite>
{
    private const string Secret = "s3cr3t-never-shown";

    /// <summary>The same two servers, my-inbox and poster2, as each client writes them.</summary>
    public static TheoryData<string, string> Configurations => new()
    {
        { "claude-code", $$"""{ "mcpServers": { "my-inbox": { "command": "npx", "args": ["-y", "@acme/inbox@1.2.3", "--key", "{{Secret}}"], "env": { "TOKEN": "{{Secret}}" } }, "poster2": { "command": "uvx", "args": ["--from", "acme.poster[all]==2.0", "poster"] } } }""" },
        { "claude-code", $$"""{ "projects": { "/home/me": { "mcpServers": { "my-inbox": { "type": "stdio", "command": "cmd", "args": ["/c", "npx", "@acme/inbox"] }, "poster2": { "command": "uv", "args": ["tool", "run", "acme-poster", "{{Secret}}"] } } } } }""" },
        { "claude-code", """{ "mcpServers": { "my-inbox": { "command": "bunx @acme/inbox" }, "poster2": { "command": "python3", "args": ["-m", "acme_poster"] } } }""" },
        { "vscode", $$"""
            {
              // a comment with "quotes" and , ]
              "inputs": [],
              "servers": { /* another */
                "my-inbox": { "type": "stdio", "command": "npx", "args": ["--package=@acme/inbox", "inbox",], "env": { "URL": "https://{{Secret}}.example//x" }, },
                "poster2": { "command": "pipx", "args": ["run", "acme_poster"] },
              },
            }
            """ },
        { "codex", $$"""
            model = "o" # a comment with [mcp_servers.no]
            [mcp_servers.my-inbox]
            command = 'npx'
            args = [
              "-y", # yes
              "@acme\u002Finbox",
            ]
            env = { TOKEN = "{{Secret}}", N = 1 }
            startup_timeout_sec = 20.5

            [mcp_servers."poster2"]
            command = "uvx"
            args = ["acme-poster"]
            [mcp_servers."poster2".env]
            KEY = '''{{Secret}}'''
            """ },
        { "gemini", $$"""{ "mcpServers": { "my-inbox": { "command": "npx", "args": ["@acme/inbox"], "trust": false, "env": { "T": "{{Secret}}" } }, "poster2": { "command": "uvx", "args": ["--python", "3.12", "acme-poster"] } } }""" },
    };

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task EachClientsConfiguration_IsRecognised_AndItsListOpens(string client, string configuration)
    {
        await using BrowserPage page = await Check(configuration);

        await Expect(page["[data-stack-status]"]).ToHaveTextAsync("2 of 2 servers recognised, 3 tools, 1 High or Critical, 1 combination.");
        await Expect(page["section[aria-labelledby=stack-together] h3"]).ToHaveTextAsync("Private data, untrusted content and a way out");
        await Expect(page["section[aria-labelledby=stack-together] .meta"]).ToContainTextAsync("Only together");
        await Expect(page[$"details[data-client={client}]"]).ToHaveAttributeAsync("open", "");
        Assert.DoesNotContain(Secret, await page["[data-stack-result]"].InnerTextAsync(), StringComparison.Ordinal);
        page.AssertNoFaults();
    }

    [Fact]
    public async Task NamesThatLookAlike_AreShown()
    {
        await using BrowserPage page = await Check("""{ "mcpServers": { "my-inbox": { "command": "npx", "args": ["@acme/inbox"] }, "mirror": { "command": "npx", "args": ["evil-mirror"] } } }""");

        await Expect(page["section[aria-labelledby=stack-names] h3"]).ToContainTextAsync("and look-alikes");
        await Expect(page["section[aria-labelledby=stack-names] li"]).ToHaveCountAsync(2);
        page.AssertNoFaults();
    }

    [Theory]
    [InlineData("claude-code", "{\n  \"permissions\": {\n    \"deny\": [\n      \"mcp__my-inbox__delete_mail\"\n    ]\n  }\n}\n")]
    [InlineData("codex", "[mcp_servers.my-inbox]\ndisabled_tools = [\n  \"delete_mail\",\n]\n")]
    [InlineData("gemini", "[[rule]]\nmcpName = \"my-inbox\"\ntoolName = \"delete_mail\"\ndecision = \"deny\"\npriority = 900\n")]
    [InlineData("cursor", "my-inbox: delete_mail\n")]
    [InlineData("vscode", "my-inbox: delete_mail\n")]
    [InlineData("claude-desktop", "my-inbox: delete_mail\n")]
    public async Task DenialList_IsCopied_WithTheReadersOwnNames(string client, string expected)
    {
        await using BrowserPage page = await Check("""{ "mcpServers": { "my-inbox": { "command": "npx", "args": ["@acme/inbox"] } } }""");
        ILocator details = page[$"details[data-client={client}]"];
        await Expect(details).ToHaveCountAsync(1);
        if (await details.GetAttributeAsync("open") is null)
            await details.Locator("summary").ClickAsync();

        await details.Locator("button").ClickAsync();

        await Expect(page["[data-stack-status]"]).ToHaveTextAsync("Copied");
        Assert.Equal(expected, await page.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task BreakingCombinations_IsAddedOnDemand()
    {
        await using BrowserPage page = await Check(Configurations.First().Data.Item2);

        await page["section[aria-labelledby=stack-deny] input"].CheckAsync();

        await Expect(page["#deny-claude-code"]).ToContainTextAsync("mcp__my-inbox__read_mail");
    }

    [Fact]
    public async Task ContainerRemoteRepositoryAndName_AreRecognised_AndTheUnknownIsNot()
    {
        await using BrowserPage page = await Check("""
            { "mcpServers": {
              "box": { "command": "docker", "args": ["run", "-i", "--rm", "-e", "KEY=npx", "--name", "x", "docker.io/acme/boxed:2.1"] },
              "far": { "url": "https://MCP.acme.example/v1/mcp?token=hush" },
              "bridge": { "command": "npx", "args": ["mcp-remote", "https://mcp.acme.example/v1/sse"] },
              "clone": { "command": "uvx", "args": ["--from", "git+https://github.com/acme/cloned.git", "cloned"] },
              "poster": { "command": "node", "args": ["/home/me/dist/index.js"] },
              "private": { "command": "npx", "args": ["@mine/private"] } } }
            """);

        await Expect(page["section[aria-labelledby=stack-servers] tbody td:nth-child(3)"]).ToHaveTextAsync(["package", "address", "address", "repository", "name only, a guess"]);
        await Expect(page["section[aria-labelledby=stack-servers] tbody tr"].Last).ToContainTextAsync("Not recognised");
        await Expect(page["details[data-client=gemini] .limits"]).ToHaveCountAsync(0);
        await Expect(page["details[data-client=claude-code] .limits"]).ToContainTextAsync("clone / drop.table");
        Assert.DoesNotContain("hush", await page["[data-stack-result]"].InnerTextAsync(), StringComparison.Ordinal);
        page.AssertNoFaults();
    }

    [Fact]
    public async Task HostileNames_StayText()
    {
        await using BrowserPage page = await Check("""
            { "mcpServers": { "__proto__": { "command": "npx", "args": ["evil-hostile"] }, "constructor": { "command": "npx", "args": ["constructor"] },
              "<script>document.title='hit'</script>": { "command": "npx", "args": ["@acme/inbox"] }, "toString": null, "x": 7, "y": { "command": ["npx", 1, null], "args": "no" } } }
            """);

        await Expect(page["[data-stack-status]"]).ToContainTextAsync("2 of 4 servers recognised");
        await Expect(page["#deny-cursor"]).ToContainTextAsync("__proto__: <img src=x onerror=document.title='hit'>\ufffd");
        await Expect(page["#deny-codex"]).ToContainTextAsync("\\u202e");
        await Expect(page["#deny-claude-code"]).Not.ToContainTextAsync("mcp__");
        Assert.Equal(0, await page["[data-stack-result] img, [data-stack-result] script, [data-stack-result] b"].CountAsync());
        Assert.StartsWith("Check my stack", await page.Page.TitleAsync(), StringComparison.Ordinal);
        page.AssertNoFaults();
    }

    [Theory]
    [InlineData("{ \"mcpServers\": { \"a\": ", "neither JSON nor TOML")]
    [InlineData("[mcp_servers.a]\ncommand = \"x", "line 2: a string has no end")]
    [InlineData("[mcp_servers.a]\nb = [[[[[[[[[[[[[[[[[[[[[[[[", "nested too deep")]
    [InlineData("{ \"servers\": {} }", "No servers found")]
    [InlineData("", "No servers found")]
    public async Task WhatCannotBeRead_IsSaid(string configuration, string said)
    {
        await using BrowserPage page = await Check(configuration);

        await Expect(page["[data-stack-status]"]).ToContainTextAsync(said);
        await Expect(page["[data-stack-result]"]).ToBeEmptyAsync();
    }

    [Theory]
    [InlineData("[", 1_100_000, "more than 1 MB")]
    [InlineData("[", 1_000_000, "")]
    [InlineData("{\"a\":", 200_000, "neither")]
    public async Task HugeInput_IsRefusedOrReadInTime(string piece, int count, string said)
    {
        await using BrowserPage page = await browser.Open(stack.Served, "stack/");
        await page.Page.EvaluateAsync("([piece, count]) => { document.querySelector('#stack-text').value = piece.repeat(count); }", new object[] { piece, count });

        await page["form[data-stack] button"].ClickAsync();

        await Expect(page["[data-stack-status]"]).ToContainTextAsync(said.Length > 0 ? said : "neither");
        page.AssertNoFaults();
    }

    [Fact]
    public async Task DroppedFile_IsRead_AndNothingButTheCataloguesDocumentsIsFetched()
    {
        await using BrowserPage page = await browser.Open(stack.Served, "stack/");
        var asked = new List<string>();
        page.Page.Request += (_, request) =>
        {
            // The browser fetches the site's icon when it likes.
            if (!request.Url.EndsWith("/icon.svg", StringComparison.Ordinal))
                asked.Add($"{request.Method} {new Uri(request.Url).AbsolutePath}");
        };

        await page.Page.EvaluateAsync("""
            () => {
              const data = new DataTransfer();
              data.items.add(new File(['{"mcpServers":{"m":{"command":"npx","args":["@acme/inbox"]},"p":{"command":"npx","args":["@mine/private"]}}}'], 'mcp.json'));
              document.querySelector('#stack-text').dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));
            }
            """);

        await Expect(page["[data-stack-status]"]).ToContainTextAsync("1 of 2 servers recognised");
        Assert.Equal(["GET /some/where/stack/index.json", "GET /some/where/api/v1/servers/acme-inbox.json"], asked);
        page.AssertNoFaults();
    }

    [Fact]
    public async Task ByKeyboardAlone_ItCanBeUsed()
    {
        await using BrowserPage page = await browser.Open(stack.Served, "stack/");

        await page["#stack-text"].FocusAsync();
        await page.Page.Keyboard.InsertTextAsync("""{ "mcpServers": { "m": { "command": "npx", "args": ["@acme/inbox"] } } }""");
        await page.Press("Tab");
        await page.Press("Enter");

        await Expect(page["[data-stack-status]"]).ToContainTextAsync("1 of 1 server recognised");
        await Expect(page["[role=status][data-stack-status]"]).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task WithoutScript_ThePageExplains()
    {
        await using BrowserPage page = await browser.Open(stack.Served, "stack/", View.Desktop with { Script = false });

        await Expect(page["form[data-stack]"]).ToBeHiddenAsync();
        await Expect(page["main"]).ToContainTextAsync("The page needs JavaScript");
        await Expect(page["main table tbody tr"]).ToHaveCountAsync(6);
    }

    [Fact]
    public Task Result_IsAccessible() => Accessibility.AssertInAllViews(browser, stack.Served, "stack/", async page =>
    {
        await page["#stack-text"].FillAsync(Configurations.First().Data.Item2);
        await page["form[data-stack] button"].ClickAsync();
        await Expect(page["[data-stack-status]"]).ToContainTextAsync("2 of 2");
    });

    private async Task<BrowserPage> Check(string configuration)
    {
        BrowserPage page = await browser.Open(stack.Served, "stack/");
        await page["#stack-text"].FillAsync(configuration);
        await page["form[data-stack] button"].ClickAsync();
        return page;
    }
}
