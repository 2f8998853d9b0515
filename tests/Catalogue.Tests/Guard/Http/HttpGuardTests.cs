using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalogue.Tests.Guard.Http;

public sealed class HttpGuardTests : IAsyncDisposable
{
    private const string Policy = """{"version":"1","default":"deny","hide":["danger"],"tools":{"echo":{}}}""";
    private const string Call = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":{"b":"x"}}}""";
    private const string List = """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""";

    private readonly TempFolder folder = new();
    private readonly List<string> reached = [];
    private readonly HttpClient client = new();
    private WebApplication? upstream;
    private GuardedRun? run;
    private int port;

    private Func<HttpContext, Task> Server { get; set; } = context => AnswerAsync(context, "application/json", """{"jsonrpc":"2.0","id":1,"result":{"content":[]}}""");

    public async ValueTask DisposeAsync()
    {
        run?.Dispose();
        client.Dispose();
        if (upstream is not null)
            await upstream.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("application/json", """{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"echo"},{"name":"danger"}],"x":1.0}}""", """{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"echo"}],"x":1.0}}""")]
    [InlineData("text/event-stream", "event: message\rdata:{\"jsonrpc\":\"2.0\",\"id\":1,\r\ndata: \"result\":{\"tools\":[{\"name\":\"danger\"}]}}\n\n", "event: message\ndata: {\"jsonrpc\":\"2.0\",\"id\":1, \"result\":{\"tools\":[]}}\n\n")]
    public async Task List_ShowsWhatMayBeCalled(string type, string served, string seen)
    {
        Server = context => AnswerAsync(context, type, served);

        Assert.Equal(seen, await (await PostAsync(List)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("application/json", """{"jsonrpc":"2.0","id":1,"result":{"tools":[],"Tools":[{"name":"danger"}]}}""")]
    [InlineData("application/json", """[{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"danger"}]}}]""")]
    [InlineData("application/json; charset=utf-16", """{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"danger"}]}}""")]
    [InlineData("text/plain", """{"jsonrpc":"2.0","id":1,"result":{"tools":[{"name":"danger"}]}}""")]
    [InlineData("text/event-stream", "data: {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"tools\":[{\"name\":\"danger\"}]}}")]
    [InlineData("text/event-stream", "data: {\"id\":1,\"result\":{\"tools\":[{\"name\":\"danger\"}]},\"result\":1}\n\n")]
    public async Task ListThatCannotBeRead_DoesNotArrive(string type, string served)
    {
        Server = context => AnswerAsync(context, type, served);

        Assert.DoesNotContain("danger", await (await PostAsync(List)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_PassOrAreRefused()
    {
        HttpResponseMessage allowed = await PostAsync(Call, ("x-vendor", "kept"));
        string hidden = await (await PostAsync(Call.Replace("echo", "danger", StringComparison.Ordinal))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        string denied = await (await PostAsync(Call.Replace("echo", "other", StringComparison.Ordinal))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.Contains("Unknown tool: danger", hidden, StringComparison.Ordinal);
        Assert.Contains("\"isError\":true", denied, StringComparison.Ordinal);
        Assert.Equal([Call + " kept"], reached);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Host", "evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost:3000", HttpStatusCode.OK)]
    [InlineData("Mcp-Method", "tools/list", HttpStatusCode.BadRequest)]
    [InlineData("Mcp-Name", "danger", HttpStatusCode.BadRequest)]
    [InlineData("Mcp-Name", "=?base64?ZWNobw==?=", HttpStatusCode.OK)]
    [InlineData("Mcp-Param-B", "y", HttpStatusCode.BadRequest)]
    [InlineData("Mcp-Param-B", "x", HttpStatusCode.OK)]
    public async Task Headers_MustSayWhatIsSo(string name, string value, HttpStatusCode status)
    {
        Assert.Equal(status, (await PostAsync(Call, (name, value))).StatusCode);
        Assert.Equal(status == HttpStatusCode.OK ? 1 : 0, reached.Count);
    }

    [Fact]
    public async Task ServerThatSendsElsewhere_IsNotFollowed()
    {
        Server = context =>
        {
            context.Response.Redirect("http://elsewhere.example/mcp");
            return Task.CompletedTask;
        };

        HttpResponseMessage answer = await PostAsync(Call);

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task Grant_IsNeededCountedAndNotPassedOn()
    {
        string file = folder.File("grants.json");
        string token = (await Cli.CliRun.Of(["guard", "grant", "ada", "--grants", file])).Output.Trim();
        string policy = """{"version":"1","default":"deny","tools":{"echo":{"limits":[{"counter":"c","window":"day","max":1}]}}}""";
        await StartAsync(policy, "--grants", file);

        Assert.DoesNotContain(token, File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Call)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Call, ("Authorization", "Bearer " + token + "x"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(Call, ("Authorization", "Bearer " + token))).StatusCode);
        Assert.Contains("used up", await (await PostAsync(Call, ("Authorization", "Bearer " + token))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal([Call + " "], reached);
    }

    [Fact]
    public async Task ResourceMetadata_BearsGuardsName()
    {
        Server = context =>
        {
            if (context.Request.Path.StartsWithSegments("/.well-known", StringComparison.Ordinal))
                return AnswerAsync(context, "application/json", """{"resource":"https://real.example/mcp","authorization_servers":["https://login.example"]}""");
            context.Response.StatusCode = 401;
            context.Response.Headers.WWWAuthenticate = $"Bearer resource_metadata=\"http://127.0.0.1:{context.Request.Host.Port}/.well-known/oauth-protected-resource/mcp\"";
            return Task.CompletedTask;
        };

        string challenge = (await PostAsync(Call)).Headers.WwwAuthenticate.ToString();
        string about = await client.GetStringAsync($"http://127.0.0.1:{port}/.well-known/oauth-protected-resource/mcp", TestContext.Current.CancellationToken);

        Assert.Contains($"http://127.0.0.1:{port}/.well-known/oauth-protected-resource/mcp", challenge, StringComparison.Ordinal);
        Assert.Contains($"\"resource\":\"http://127.0.0.1:{port}/mcp\"", about, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SlowBody_Ends()
    {
        await StartAsync(Policy);
        using var slow = new TcpClient();
        await slow.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        await slow.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /mcp HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{"), TestContext.Current.CancellationToken);

        using var reader = new StreamReader(slow.GetStream());
        string? answer = await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Equal("HTTP/1.1 408 Request Timeout", answer);
    }

    private async Task<HttpResponseMessage> PostAsync(string message, params (string Name, string Value)[] headers)
    {
        await StartAsync(Policy);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{port}/mcp") { Content = new StringContent(message, Encoding.UTF8, "application/json") };
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task StartAsync(string policy, params string[] options)
    {
        if (run is not null)
            return;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        upstream = builder.Build();
        upstream.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            string text = await body.ReadToEndAsync(context.RequestAborted);
            if (text.Length > 0)
                reached.Add($"{text} {context.Request.Headers["x-vendor"]}{context.Request.Headers.Authorization}");
            await Server(context);
        });
        await upstream.StartAsync(TestContext.Current.CancellationToken);
        run = GuardedRun.Listening(folder, policy, $"{upstream.Urls.First()}/mcp", options);
        Assert.True(SpinWait.SpinUntil(() => run.Errors.Contains("listens at", StringComparison.Ordinal), TimeSpan.FromSeconds(60)), run.Errors);
        string address = run.Errors.Split("listens at ")[1].Split('\n')[0];
        port = new Uri(address).Port;
    }

    private static async Task AnswerAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
