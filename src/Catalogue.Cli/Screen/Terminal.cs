using System.Text;
using Catalogue.Model;
using Catalogue.Model.Language;
using Spectre.Console;

namespace Catalogue.Cli.Screen;

/// <summary>Everything the program prints: results on standard output, problems and progress on standard error.</summary>
internal sealed class Terminal
{
    private const int MostProblems = 200;

    public Terminal(TextWriter output, TextWriter errors, bool interactive)
    {
        Output = output;
        Errors = errors;
        Interactive = interactive;
        Console = AnsiConsole.Create(Settings(output, interactive && !System.Console.IsOutputRedirected));
        ErrorConsole = AnsiConsole.Create(Settings(errors, interactive));
    }

    public static Terminal Real()
    {
        System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(System.Console.Out, System.Console.Error, interactive: !System.Console.IsErrorRedirected && Environment.GetEnvironmentVariable("CI") is null);
    }

    public TextWriter Output { get; }

    public TextWriter Errors { get; }

    /// <summary>A person watches: progress bars instead of plain lines.</summary>
    public bool Interactive { get; }

    public IAnsiConsole Console { get; }

    private IAnsiConsole ErrorConsole { get; }

    public void Line(string text = "") => Output.WriteLine(text);

    public void Note(string text) => Errors.WriteLine(text);

    /// <summary>Asks a person; no where nobody watches.</summary>
    public bool Confirm(string question)
    {
        if (!Interactive || System.Console.IsInputRedirected)
            return false;
        Errors.Write($"{question} [y/N] ");
        return System.Console.In.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    /// <summary>A table.</summary>
    /// <param name="heads">Heads of the columns.</param>
    /// <param name="rows">A text for each column.</param>
    /// <param name="left">Columns of texts, which stand to the left; the further ones hold numbers.</param>
    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows, int left = 1)
    {
        var table = new Table().Border(TableBorder.Simple);
        for (int i = 0; i < heads.Count; i++)
            table.AddColumn(i < left ? new TableColumn(heads[i]) : new TableColumn(heads[i]).RightAligned());
        foreach (IReadOnlyList<string> row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        Console.Write(table);
    }

    /// <summary>Lists problems, at most a screenful of each run's, and returns the exit code they mean.</summary>
    public int Report(IReadOnlyCollection<Problem> problems)
    {
        foreach (Problem problem in problems.Take(MostProblems))
            Errors.WriteLine(InvisibleText.EscapedOnOneLine(problem.ToString()));
        if (problems.Count > MostProblems)
            Errors.WriteLine($"… and {problems.Count - MostProblems} more; `catalogue check` lists them all");
        return problems.Any(p => p.Severity == ProblemSeverity.Error) ? ExitCode.SomeRejected : ExitCode.Done;
    }

    /// <summary>Runs work that reports how far it is, as a bar for a person and as a line now and then for a log.</summary>
    public async Task<T> WithProgress<T>(string title, Func<IProgress<Step>, Task<T>> work)
    {
        if (!Interactive)
            return await work(new PlainProgress(Errors, title));
        return await ErrorConsole.Progress().AutoClear(true).StartAsync(async context =>
        {
            ProgressTask bar = context.AddTask(Markup.Escape(title));
            return await work(new BarProgress(bar, title));
        });
    }

    private static AnsiConsoleSettings Settings(TextWriter writer, bool interactive) => new()
    {
        Out = new AnsiConsoleOutput(writer),
        Interactive = interactive ? InteractionSupport.Yes : InteractionSupport.No,
        Ansi = interactive && Environment.GetEnvironmentVariable("NO_COLOR") is null ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = interactive && Environment.GetEnvironmentVariable("NO_COLOR") is null ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
    };

    private sealed class BarProgress(ProgressTask bar, string title) : IProgress<Step>
    {
        public void Report(Step value)
        {
            bar.IsIndeterminate = value.Total is null;
            bar.MaxValue = Math.Max(1, value.Total ?? 1);
            bar.Value = value.Done;
            bar.Description = Markup.Escape($"{title} {InvisibleText.EscapedOnOneLine(value.What)}{value.Outlook}".Trim());
        }
    }

    private sealed class PlainProgress(TextWriter errors, string title) : IProgress<Step>
    {
        private int next = 1000;

        // Short work says nothing, and each line stands for twice as much as the last: a log of any length stays short.
        public void Report(Step value)
        {
            if (value.Done < next)
                return;
            next *= 2;
            errors.WriteLine((value.Total is { } total ? $"{title}: {value.Done} of {total}" : $"{title}: {value.Done}") + value.Outlook);
        }
    }
}

/// <summary>How far a piece of work is.</summary>
/// <param name="Done">Items finished.</param>
/// <param name="Total">Items in all, where that is known.</param>
/// <param name="What">The item at hand.</param>
internal readonly record struct Step(int Done, int? Total, string What = "")
{
    /// <summary>What is left and until when, with a comma before it; empty where nobody knows.</summary>
    public string? Outlook { get; init; }
}
