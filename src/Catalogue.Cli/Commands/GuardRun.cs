using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Catalogue.Cli.Screen;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Running;
using Catalogue.Model.Language;
using Catalogue.Model.Store;

namespace Catalogue.Cli.Commands;

/// <summary><c>guard --policy FILE -- COMMAND …</c>: what a client starts in its server's place.</summary>
internal static class GuardRun
{
    /// <summary>Whether a guard is to run, and not one of the commands about it or its help.</summary>
    public static bool IsMeant(string[] args) => args is ["guard", ['-', '-', ..] option, ..] && option != "--help";

    public static async Task<int> RunAsync(string[] args)
    {
        // Everything but the protocol goes to standard error.
        static void Say(string text) => Console.Error.WriteLine("guard: " + InvisibleText.EscapedOnOneLine(text));
        try
        {
            GuardOptions options = GuardArguments.Parse(args);
            using var stop = new CancellationTokenSource();
            using PosixSignalRegistration interrupt = Stopping(PosixSignal.SIGINT, stop), terminate = Stopping(PosixSignal.SIGTERM, stop), hangUp = Stopping(PosixSignal.SIGHUP, stop);
            return await GuardProgram.RunAsync(options, Console.OpenStandardInput(), Console.OpenStandardOutput(), Around(Say), stop.Token);
        }
        catch (UsageException e)
        {
            Say(e.Message);
            return ExitCode.WrongUsage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Say(FileFault.Line(e));
            return ExitCode.OutsideFailed;
        }
    }

    public static Surroundings Around(Action<string> say) => new(TimeProvider.System, RandomNumberGenerator.GetBytes, say);

    private static PosixSignalRegistration Stopping(PosixSignal signal, CancellationTokenSource stop) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        stop.Cancel();
    });
}
