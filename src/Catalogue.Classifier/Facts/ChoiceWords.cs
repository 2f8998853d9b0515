using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;

namespace Catalogue.Classifier.Facts;

/// <summary>What the words around an enumeration say of it: that it chooses what happens, or what is shown.</summary>
internal static class ChoiceWords
{
    private static readonly HashSet<string> Doing = ["perform", "performed", "execute", "executed", "carry", "carried", "take", "do", "done", "apply", "applied", "run", "auszuführende", "ausgeführt", "auszuführen", "effectuer", "exécuter", "ejecutar", "realizar", "executar", "eseguire", "выполнить", "执行", "実行", "実行する", "실행"];

    /// <summary>Names of arguments that choose an operation.</summary>
    private static readonly HashSet<string> Named = ["action", "actions", "operation", "operations", "op", "ops", "command", "commands", "cmd", "subcommand", "verb", "do", "method", "task", "function", "what", "request", "mode", "aktion", "vorgang", "befehl", "acción", "accion", "operación", "operacion", "ação", "acao", "operação", "operacao", "operazione", "azione", "opération", "действие", "операция", "操作", "動作", "动作", "アクション", "작업", "동작"];

    /// <summary>Names of lists whose entries are carried out one after the other.</summary>
    private static readonly HashSet<string> Steps = ["action", "actions", "operation", "operations", "op", "ops", "step", "steps", "change", "changes", "edit", "edits", "command", "commands", "update", "updates", "request", "requests", "mutation", "mutations", "modification", "modifications", "instruction", "instructions", "task", "tasks", "patch", "patches", "plan", "then", "moves", "cells", "batch"];

    /// <summary>Whether operations are the methods of HTTP: <c>POST</c>, <c>request.delete</c>.</summary>
    public static bool AreMethods(IEnumerable<string> operations)
    {
        string[] last = [.. operations.Select(o => o[(o.LastIndexOf('.') + 1)..].ToUpperInvariant())];
        return last.Contains("DELETE") && last.Any(m => m is "POST" or "PUT" or "PATCH");
    }

    /// <summary>Whether values say what becomes of a packet or a request: "accept, drop, reject".</summary>
    public static bool AreVerdicts(IEnumerable<string> values)
    {
        string[] all = [.. values.Select(v => v.ToUpperInvariant())];
        return all.Any(v => v is "ACCEPT" or "ALLOW" or "PERMIT") && all.Any(v => v is "DROP" or "DENY" or "REJECT" or "BLOCK");
    }

    /// <summary>Whether an argument's words say that it restricts what is shown.</summary>
    public static bool Filters(Token[] words)
    {
        for (int i = 0; i < Math.Min(words.Length, 14); i++)
        {
            string text = words[i].Word.Text;
            if (Doing.Contains(text) && !(text == "do" && i > 0))
                return false;
            // "Supported values include create and delete" lists what can be chosen.
            if (text == "include" && i > 0 && words[i - 1].Word.Text is "values" or "options" or "operations" or "actions" or "choices")
                continue;
            if (text is "filter" or "filters" or "restrict" or "only" or "matching" or "whose" or "explain" or "asked" or "tested" or "report" or "reported" or "listed" or "wanted" or "past" or "look" or "nur" or "solo" or "sólo" or "seulement" or "somente" or "только" or "include" or "show" or "shown" or "returned" or "count")
                return true;
            // "kind of event", "events of this kind": what is chosen is a thing that was recorded.
            if (text is "kind" or "type" && i + 2 < words.Length && words[i + 1].Word.Text == "of" && words[i + 2].Word.Text is "event" or "events" or "change" or "changes" or "entry" or "entries" or "activity")
                return true;
        }
        return false;
    }

    /// <summary>Whether an argument's words say that the call carries out what is chosen.</summary>
    public static bool Performs(ParameterText parameter)
    {
        Token[] words = parameter.Words;
        bool operation = NamesOperation(parameter);
        for (int i = 0; i < words.Length; i++)
        {
            string text = words[i].Word.Text;
            operation |= Named.Contains(text);
            if (operation && Doing.Contains(text) && i < 14)
                return true;
        }
        return false;
    }

    public static bool NamesOperation(ParameterText parameter) => parameter.Name.Length > 0 && Named.Contains(parameter.Name[^1].Word.Text) && parameter.Name.Length <= 2;

    /// <summary>Whether an argument stands within a list of steps.</summary>
    public static bool IsStep(ToolParameter parameter)
    {
        string[] path = parameter.Name.Replace("[]", "", StringComparison.Ordinal).Split('.');
        return path.Length > 1 && path[..^1].Any(p => Steps.Contains(p.ToLowerInvariant()) || Steps.Any(s => p.EndsWith(s, StringComparison.OrdinalIgnoreCase) && s.Length > 3));
    }
}
