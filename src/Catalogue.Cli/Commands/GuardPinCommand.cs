using System.CommandLine;
using System.Text.Json;
using Catalogue.Classifier;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Stages;
using Catalogue.Guard.Pinning;
using Catalogue.Model.Language;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Cli.Commands;

/// <summary><c>guard pin -- COMMAND</c>: writes down what a server publishes, so that guard notices when it changes; <c>--accept</c> looks at a change.</summary>
internal static class GuardPinCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> command = new("command") { Description = "The server to start, behind --", HelpName = "COMMAND …" };
        Option<string> pins = new("--pins") { Description = "File of pins", DefaultValueFactory = _ => "pins.json", HelpName = "FILE" };
        Option<string[]> accept = new("--accept") { Description = "Show what changed of this tool, judge it anew and take it; may stand again", HelpName = "TOOL", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        Option<bool> instructions = new("--accept-instructions") { Description = "Show and take the server's new instructions to the model" };
        Option<string> catalogue = CommonOptions.Catalogue();
        var pin = new Command("pin", "Writes fingerprints of a server's tools and instructions; with them, guard denies what changed.\nExample: catalogue guard pin --pins pins.json -- npx -y some-server\nExample: catalogue guard pin --accept read_file -- npx -y some-server") { pins, accept, instructions, catalogue, command };
        pin.SetAction(async (parsed, cancel) =>
        {
            PinBook live = await LiveDefinitions.OfCommandAsync(parsed.GetValue(command)!, cancel);
            string file = parsed.GetValue(pins)!;
            return parsed.GetValue(accept) is { Length: > 0 } names || parsed.GetValue(instructions)
                ? Accept(terminal, file, live, parsed.GetValue(accept) ?? [], parsed.GetValue(instructions), Shipped.Catalogue(parsed.GetValue(catalogue)!))
                : Write(terminal, file, live);
        });
        return pin;
    }

    private static int Write(Terminal terminal, string file, PinBook live)
    {
        if (File.Exists(file))
            return Compare(terminal, file, PinBook.ReadFile(file), live);
        live.WriteFile(file);
        terminal.Line($"{live.Tools.Count} tools{(live.Instructions is null ? "" : " and the instructions")} pinned in {file}.");
        return ExitCode.Done;
    }

    // Pins are never written over as a whole: that would take every change unseen.
    private static int Compare(Terminal terminal, string file, PinBook book, PinBook live)
    {
        string[] changed = [.. book.Tools.Keys.Union(live.Tools.Keys).Order(StringComparer.Ordinal).Where(t => book.Changed(t, live.Tools.GetValueOrDefault(t)?.Digest) is not null)];
        foreach (string tool in changed)
            terminal.Line($"{InvisibleText.EscapedOnOneLine(tool)}: {(!live.Tools.ContainsKey(tool) ? "gone" : !book.Tools.ContainsKey(tool) ? "new" : "changed")}");
        if (book.Instructions != live.Instructions)
            terminal.Line("the instructions to the model changed");
        bool same = changed.Length == 0 && book.Instructions == live.Instructions;
        terminal.Note(same ? $"All {book.Tools.Count} tools are as they were pinned in {file}." : "Look at a change and take it with: catalogue guard pin --accept TOOL -- COMMAND");
        return same ? ExitCode.Done : ExitCode.SomeRejected;
    }

    private static int Accept(Terminal terminal, string file, PinBook live, string[] names, bool instructions, CatalogueStore store)
    {
        PinBook book = PinBook.ReadFile(file);
        var tools = new Dictionary<string, Pin>(book.Tools, StringComparer.Ordinal);
        foreach (string name in names)
        {
            (Pin? before, Pin? after) = (book.Tools.GetValueOrDefault(name), live.Tools.GetValueOrDefault(name));
            if (before is null && after is null)
                throw new UsageException($"Neither the pins nor the server know a tool '{name}'.");
            terminal.Line($"{InvisibleText.EscapedOnOneLine(name)}:");
            terminal.Line(InvisibleText.EscapedOnOneLine(WordDifference.Of(before?.Definition ?? "", after?.Definition ?? "")));
            if (after is null)
            {
                tools.Remove(name);
                continue;
            }
            terminal.Line(Judgement(before, after, name, store));
            tools[name] = after;
        }
        if (instructions)
            terminal.Line("instructions:\n" + InvisibleText.EscapedOnOneLine(WordDifference.Of(book.Instructions ?? "", live.Instructions ?? "")));
        new PinBook(instructions ? live.Instructions : book.Instructions, tools).WriteFile(file);
        terminal.Note($"Taken into {file}. A running guard reads it at once.");
        return ExitCode.Done;
    }

    private static string Judgement(Pin? before, Pin after, string name, CatalogueStore store)
    {
        ToolClassifier classifier = ToolClassifier.Load(store.ModelFolder);
        string now = Verdict(classifier, after, name);
        string? then = before is null ? null : Verdict(classifier, before, name);
        return then is null || then == now ? $"judged {now}" : $"judged {then} before, {now} now";
    }

    private static string Verdict(ToolClassifier classifier, Pin pin, string name)
    {
        using JsonDocument document = JsonDocument.Parse(pin.Definition);
        var server = new Server { Id = "pinned/server", Name = "server", Tools = [Definition(document.RootElement, name)] };
        Classification verdict = classifier.Classify(server, []).Tools[0];
        string signals = verdict.Signals.Count == 0 ? "" : $" ({string.Join(", ", verdict.Signals.Select(s => s.Id))})";
        return $"{verdict.Class}, {verdict.Risk}{signals}";
    }

    private static ToolDefinition Definition(JsonElement tool, string name) => new()
    {
        Name = name,
        Title = Text(tool, "title"),
        Description = Text(tool, "description") ?? "",
        InputSchema = tool.TryGetProperty("inputSchema", out JsonElement schema) ? schema.Clone() : null,
        Annotations = tool.TryGetProperty("annotations", out JsonElement hints) && hints.ValueKind == JsonValueKind.Object
            ? new ToolAnnotations { ReadOnlyHint = Hint(hints, "readOnlyHint"), DestructiveHint = Hint(hints, "destructiveHint"), IdempotentHint = Hint(hints, "idempotentHint"), OpenWorldHint = Hint(hints, "openWorldHint"), Title = Text(hints, "title") }
            : null,
    };

    private static string? Text(JsonElement holder, string name) => holder.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static bool? Hint(JsonElement holder, string name) => holder.TryGetProperty(name, out JsonElement hint) && hint.ValueKind is JsonValueKind.True or JsonValueKind.False ? hint.GetBoolean() : null;
}
