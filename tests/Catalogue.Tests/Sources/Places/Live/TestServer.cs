using Catalogue.Model.Servers;
using Catalogue.Sources.Places.Live;
using Catalogue.Sources.Readings;

namespace Catalogue.Tests.Sources.Places.Live;

/// <summary>Asks the test server in one of its manners, in a process of its own as a real one would run.</summary>
internal static class TestServer
{
    private static string Program => Path.Combine(AppContext.BaseDirectory, "Catalogue.TestServer.dll");

    public static Task<SourceReading> Ask(string manner, TimeSpan? patience = null, params (string Name, string Value)[] variables) =>
        AskTarget($"dotnet \"{Program}\" {manner}", patience, variables);

    public static async Task<SourceReading> AskTarget(string target, TimeSpan? patience = null, params (string Name, string Value)[] variables)
    {
        var options = new LiveOptions { AllowRun = true, Answer = patience ?? LiveLimits.Answer, Environment = variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal) };
        var source = new LiveSource(LiveTarget.Parse(target), options, (_, _) => null);
        List<SourceReading> readings = [];
        await foreach (SourceReading reading in source.ReadAsync(TestContext.Current.CancellationToken))
            readings.Add(reading);
        return Assert.Single(readings);
    }

    public static Task<LiveException> Fails(string manner, TimeSpan? patience = null) => Assert.ThrowsAsync<LiveException>(() => Ask(manner, patience));

    public static IReadOnlyList<ToolDefinition> ToolsOf(SourceReading reading) => Assert.Single(Assert.Single(reading.Servers).Facts).Tools;

    public static IEnumerable<string> NamesOf(SourceReading reading) => ToolsOf(reading).Select(t => t.Name);
}
