namespace Catalogue.TestServer;

/// <summary>An MCP server for the tests: one that behaves, and one for every way of not behaving.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        string how = args is [var first, ..] ? first : "plain";
        switch (how)
        {
            case "plain":
                await PlainServer.RunAsync();
                return 0;
            case "silent":
                await Task.Delay(Timeout.InfiniteTimeSpan);
                return 0;
            case "refuses":
                await Console.Error.WriteLineAsync("\u001b[31mError: EXAMPLE_API_TOKEN is not set\u001b[0m");
                return 1;
            case "guarded":
                return GuardedServer.Run();
            default:
                return await RawServer.RunAsync(how, args[1..]);
        }
    }
}
