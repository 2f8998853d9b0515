using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Facts;

/// <summary>What kind of runnable text an argument takes.</summary>
internal enum SuppliedKind
{
    Command,
    Code,
    Statement,
    Template,
    Arguments,
}

/// <summary>Where a text says that something is run; no field where the argument itself does.</summary>
internal sealed record Said(string? Field, int Start, int End);

/// <summary>Tells by an argument's name and the first words of its description what it takes.</summary>
internal static class Supplied
{
    private const int FirstWords = 12, ReferenceReach = 5;

    /// <summary>The kind, or null where the argument takes nothing that could be run.</summary>
    public static SuppliedKind? KindOf(ParameterText parameter)
    {
        if (IsUpdate(parameter))
            return SuppliedKind.Statement;
        SuppliedKind? described = null;
        for (int i = 0; i < Math.Min(FirstWords, parameter.Words.Length) && described is null; i++)
            described = IsMention(parameter.Words, i) ? null : KindOf(parameter.Words[i].Word);
        // "Fields; for mutations these are passed on": no statement is an object by its words alone.
        if (described is SuppliedKind.Statement && parameter.Parameter.Type == "object")
            described = null;
        // "Command line arguments for git".
        if (described is SuppliedKind.Command && Array.Exists(parameter.Words, w => w.Word.Text is "arguments" or "args" or "flags"))
            return SuppliedKind.Arguments;
        if (described is SuppliedKind.Statement or SuppliedKind.Command or SuppliedKind.Code)
            return described;
        for (int i = parameter.Name.Length - 1; i >= 0; i--)
        {
            if (KindOf(parameter.Name[i].Word) is { } named)
                return named;
        }
        return described;
    }

    // "Context to use for the command", "string of the `replace` command", "aggregation over time: sum, avg", "income statement": spoken of, not taken.
    private static bool IsMention(Token[] words, int at)
    {
        string before = at > 0 ? words[at - 1].Word.Text : "", earlier = at > 1 ? words[at - 2].Word.Text : "";
        return words[at].Word.Text switch
        {
            "command" => (earlier is "of" && !IsForRunning(words, at)) || (before == "the" && earlier is "for" or "by" or "with"),
            "aggregation" or "aggregations" => Array.Exists(words, w => w.Word.Text is "sum" or "avg" or "average" or "count" or "function" or "method" or "metric" or "over") && !Array.Exists(words, w => w.Word.Text is "pipeline" or "stages"),
            "statement" or "statements" => before is "cashflow" or "income" or "financial" or "bank" or "question" or "account" || earlier is "cash" or "balance",
            _ => false,
        };
    }

    // "Text of the command to execute".
    private static bool IsForRunning(Token[] words, int at) => at + 2 < words.Length && words[at + 1].Word.Text == "to" && RunWords.Running.Contains(words[at + 2].Word.Lemma);

    /// <summary>Whether the argument only points to what is run: "name of the script", <c>query_id</c>.</summary>
    public static bool IsReference(ParameterText parameter)
    {
        if (parameter.Name.Length > 1 && IsPointer(parameter.Name[^1].Word))
            return true;
        for (int i = 0; i < Math.Min(ReferenceReach, parameter.Words.Length); i++)
        {
            if (KindOf(parameter.Words[i].Word) is not null)
                return false;
            if (IsPointer(parameter.Words[i].Word))
                return true;
        }
        return false;
    }

    private static bool IsPointer(Word word) =>
        word.Lemma is "id" or "ids" or "name" or "path" or "file" or "filename" or "url" or "uri" or "uuid" or "guid" or "key" or "slug" or "type" or "count" or "limit" or "number" or "version" or "language" or "lang" or "timeout" or "directory" or "dir" or "folder"
        or "hash" or "format" or "mode" or "status" or "date" or "time" or "title" or "description" or "label" or "identifier" or "index" or "length" or "size" or "prefix" or "suffix" or "encoding" or "engine" or "location" or "environment" or "output" or "result" or "category" or "check";

    public static SuppliedKind? KindOf(Word word)
    {
        if (word.IsAbout("statement") || IsQueryLanguage(word))
            return SuppliedKind.Statement;
        if (word.IsAbout("shell"))
            return SuppliedKind.Command;
        if (word.IsAbout("program"))
            return SuppliedKind.Code;
        if (word.IsAbout("template"))
            return SuppliedKind.Template;
        return word.IsAbout("arguments") ? SuppliedKind.Arguments : null;
    }

    /// <summary>"SPARQL Update: INSERT DATA": a language that mostly reads, in the part of it that writes.</summary>
    public static bool IsUpdate(ParameterText parameter) =>
        Array.Exists(parameter.Words, w => w.Word.IsAbout("looklanguage") && !w.Word.Text.StartsWith("reg", StringComparison.Ordinal) && w.Word.Text is not ("jq" or "odata")) && Array.Exists(parameter.Words, w => w.Word.Text is "update" or "insert" or "delete" or "drop" or "inserts" or "deletes" or "updates");

    // TypeQL, EdgeQL, FaunaQL: a language for statements is named so; those that cannot write are known.
    private static bool IsQueryLanguage(Word word) =>
        word.Text is "xquery" or "datalog" || (word.Text.Length is > 3 and < 12 && word.Text.EndsWith("ql", StringComparison.Ordinal) && !word.Text.EndsWith("sql", StringComparison.Ordinal) && !word.IsAbout("looklanguage"));

    public static string Name(SuppliedKind kind) => kind switch
    {
        SuppliedKind.Command => "a command",
        SuppliedKind.Code => "code",
        SuppliedKind.Statement => "a statement",
        SuppliedKind.Template => "a template",
        _ => "arguments of a program",
    };
}
