using System.CommandLine;

namespace Catalogue.Training.Commands;

/// <summary>The command line of who works on the classifier: <c>train</c> and <c>evaluate</c>, and every outcome as an exit code.</summary>
internal static class TrainingCommandLine
{
    private const int WrongUsage = 2, OutsideFailed = 3, Cancelled = 130;

    /// <param name="output">Results.</param>
    /// <param name="errors">Problems.</param>
    /// <returns>0 done, 2 wrong usage, 3 a file could not be read or written, 130 stopped.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        var root = new RootCommand("Trains and measures the classifier of the catalogue.") { TrainCommand.Create(output, errors), EvaluateCommand.Create(output, errors) };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await errors.WriteLineAsync(error.Message);
            await errors.WriteLineAsync("Try: --help");
            return WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = errors }, cancel);
        }
        catch (Exception e) when (e is WrongUsageException or FormatException)
        {
            await errors.WriteLineAsync(e.Message);
            return WrongUsage;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("Stopped.");
            return Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(e.Message);
            return OutsideFailed;
        }
    }
}

/// <summary>The command cannot be carried out as it was given; the message says what to do.</summary>
internal sealed class WrongUsageException(string message) : Exception(message);
