using Catalogue.Cli.Commands;
using Catalogue.Cli.Screen;

namespace Catalogue.Tests.Cli;

/// <summary>Runs the command line in this process and keeps what it printed.</summary>
internal sealed record CliRun(int Code, string Output, string Errors)
{
    public static async Task<CliRun> Of(params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var errors = new StringWriter { NewLine = "\n" };
        int code = await CommandLine.RunAsync(args, new Terminal(output, errors, interactive: false), TestContext.Current.CancellationToken);
        return new CliRun(code, output.ToString(), errors.ToString());
    }

    /// <summary>Arguments that point <c>build</c> at the repository's templates.</summary>
    public static string[] Build(string catalogue, string output) =>
        ["build", "--catalogue", catalogue, "--templates", TestPaths.Templates, "--out", output];
}
