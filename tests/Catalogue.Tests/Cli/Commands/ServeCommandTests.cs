using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Catalogue.Cli.Commands;
using Catalogue.Cli.Screen;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;

namespace Catalogue.Tests.Cli.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TempFolder folder = new();
    private readonly Printed output = new(), errors = new();

    public ServeCommandTests()
    {
        new CatalogueStore(folder.File("catalogue")).SaveServer(new Server { Id = "acme/notes", Name = "Notes", Tools = [new ToolDefinition { Name = "list_notes", Description = "Lists all notes." }] });
        foreach (string file in Directory.EnumerateFiles(TestPaths.Templates, "*", SearchOption.AllDirectories))
            folder.Write("templates/" + Path.GetRelativePath(TestPaths.Templates, file), File.ReadAllText(file));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        errors.Dispose();
    }

    [Theory]
    [InlineData("80000")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task PortThatIsNone_IsOneLine(string port)
    {
        CliRun run = await CliRun.Of("serve", "--port", port, "--catalogue", folder.File("catalogue"));

        Assert.Equal(2, run.Code);
        Assert.Contains(port, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task PortThatIsTaken_IsSaid()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;

        CliRun run = await CliRun.Of(Arguments(port));

        Assert.Equal(3, run.Code);
        Assert.Contains(port.ToString(System.Globalization.CultureInfo.InvariantCulture), run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TemplateThatCannotBeRead_IsSaid_AndMendedOnesAreServed()
    {
        string layout = folder.File("templates/layout.html"), text = await File.ReadAllTextAsync(layout, Ct);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        Task<int> serving = CommandLine.RunAsync(Arguments(0), new Terminal(output, errors, interactive: false), stop.Token);
        string address = await Until(() => output.ToString().Split('\n').FirstOrDefault(l => l.StartsWith("http://", StringComparison.Ordinal))?.Split(' ')[0]);
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Assert.Contains("list_notes", await client.GetStringAsync(new Uri("tools/acme-notes/list_notes/", UriKind.Relative), Ct), StringComparison.Ordinal);

        // The system refuses to open a folder as a file, as it refuses a file without the right to read it.
        File.Delete(layout);
        Directory.CreateDirectory(layout);
        await Until(() => errors.ToString().Contains("is a folder, not a file", StringComparison.Ordinal) ? "" : null);
        Directory.Delete(layout);
        await File.WriteAllTextAsync(layout, text.Replace("<body>", "<body data-mended>", StringComparison.Ordinal), Ct);

        await Until(() => client.GetStringAsync(new Uri("", UriKind.Relative), Ct).GetAwaiter().GetResult() is var page && page.Contains("data-mended", StringComparison.Ordinal) ? page : null);
        await stop.CancelAsync();
        Assert.Equal(0, await serving);
    }

    private string[] Arguments(int port) =>
        ["serve", "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--catalogue", folder.File("catalogue"), "--templates", folder.File("templates"), "--out", folder.File("out")];

    private static async Task<string> Until(Func<string?> seen)
    {
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (seen() is { } text)
                return text;
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, "nothing came");
            await Task.Delay(50, Ct);
        }
    }

    // What one thread prints, read by another.
    private sealed class Printed : TextWriter
    {
        private readonly StringBuilder text = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (text)
                text.Append(value);
        }

        public override string ToString()
        {
            lock (text)
                return text.ToString();
        }
    }
}
