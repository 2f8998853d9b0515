using System.Text.RegularExpressions;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Elixir;

/// <summary>Elixir: maps with name, description and schema; modules that are a tool each; <c>deftool "x" do</c> and <c>tool :x, …</c>.</summary>
internal sealed partial class ElixirPatterns(SourceFile file, Evaluator evaluator, ElixirSchemas schemas, SourceTree tree)
{
    public IEnumerable<Definition> Find()
    {
        for (int i = 0; i < file.Count; i++)
        {
            evaluator.Refill();
            Definition? found = file[i].Kind switch
            {
                TokenKind.Mark when file.Is(i, "{") && file.IsOpen(i) && (file.Is(i - 1, "%") || (file.IsName(i - 1) && file.Is(i - 2, "%"))) => Map(i),
                TokenKind.Name when file.Is(i, "defmodule") => Module(i),
                TokenKind.Name when file[i].StartsLine && (file.Is(i, "deftool") || file.Is(i, "tool")) && !file.Is(i + 1, "(") => Declared(i),
                _ => null,
            };
            if (found is not null)
                yield return found;
        }
    }

    private Definition? Map(int open)
    {
        var fields = new FieldSet(Ranges.Fields(file, open));
        bool isTool = fields.HasSchemaField || (file.IsName(open - 1) && file.Span(open - 1).EndsWith("Tool", StringComparison.Ordinal));
        int start = file.Is(open - 1, "%") ? open - 1 : open - 2;
        return isTool && fields.Of("name") is { } name && fields.Of("description") is not null && !fields.IsForeign
            ? fields.Define("object", new Expr(file, start, file.Partner(open) + 1)) with { Name = name }
            : null;
    }

    // use Anubis.Server.Component, type: :tool — or a behaviour of tools with name/0 and description/0.
    private Definition? Module(int word)
    {
        int last = word + 1;
        while (file.Is(last + 1, ".") && file.IsName(last + 2))
            last += 2;
        if (!file.IsName(last) || !file.Is(last + 1, "do"))
            return null;
        List<ElixirStatement> statements = [.. ElixirDsl.Of(new Expr(file, last + 2, Functions.BlockEnd(file, word, last + 1)))];
        Expr? Said(string attribute) => statements.FirstOrDefault(s => s.Word == attribute) is { Arguments: [var only, ..] } ? only.Value : null;
        bool isComponent = statements.Exists(IsToolComponent);
        bool isBehaviour = statements.Exists(s => s.Word is "use" or "@behaviour" && s.Whole.File.Text[s.Whole.File[s.Whole.Start].Start..s.Whole.File[s.Whole.End - 1].End].Contains("Tool", StringComparison.Ordinal));
        Expr? name = Returned(statements, "name") ?? Returned(statements, "tool_name") ?? (isComponent ? Used(statements, "name") ?? Served(file.Word(last)) : null);
        Expr? description = Returned(statements, "description") ?? (isComponent ? Said("@moduledoc") : null);
        if (!isComponent && !(isBehaviour && name is not null && description is not null))
            return null;
        ElixirStatement? block = statements.Find(s => s.Word is "schema" or "input_schema" && (!s.Block.IsEmpty || s.Arguments is [{ Value: var only }] && only.File.Is(only.Start, "%")));
        return new Definition
        {
            Pattern = isComponent ? "module" : "class members",
            Span = new Expr(file, word, Math.Max(last + 2, description is { } said && said.File == file ? said.End : 0)),
            Name = name,
            GivenName = Underscored(file.Word(last)),
            Title = Returned(statements, "title"),
            Description = description,
            Input = Returned(statements, "input_schema") ?? Returned(statements, "parameters"),
            GivenInput = block is null ? null : schemas.OfBlock(block.Block.IsEmpty ? block.Arguments[0].Value : block.Block),
            Annotations = Returned(statements, "annotations") ?? Used(statements, "annotations"),
        };
    }

    private static bool IsToolComponent(ElixirStatement s) =>
        s.Word == "use" && s.Arguments.Any(a => a.Key == "type" && a.Value.File.Is(a.Value.End - 1, "tool")) && s.Arguments[0].Value is var used && Chain.PathOf(used) is { } path && path.EndsWith("Component", StringComparison.Ordinal);

    // use …Component, type: :tool, name: "x"
    private static Expr? Used(List<ElixirStatement> statements, string key) =>
        statements.Where(IsToolComponent).SelectMany(s => s.Arguments).FirstOrDefault(a => a.Key == key) is { Key: not null } given ? given.Value : null;

    // component MyServer.Notes, name: "x" in the server.
    private Expr? Served(string module)
    {
        foreach (SourceFile server in tree.Holding(file.Language, "component " + module).Concat(tree.Holding(file.Language, $".{module},")).Distinct())
        {
            for (int i = 1; i + 3 < server.Count; i++)
            {
                if (server.Is(i, module) && server.Is(i + 1, ",") && server.Is(i + 2, "name") && server.Is(i + 3, ":") && server.Is(FirstOfLine(server, i), "component"))
                    return new Expr(server, i + 4, Ranges.StatementEnd(server, i + 4));
            }
        }
        return null;
    }

    private static int FirstOfLine(SourceFile where, int at)
    {
        while (at > 0 && !where[at].StartsLine)
            at--;
        return at;
    }

    // def name, do: "x" and def name do "x" end
    private Expr? Returned(List<ElixirStatement> statements, string function)
    {
        foreach (ElixirStatement statement in statements.Where(s => s.Word == "def" && s.Whole.Count > 1 && s.Whole.File.Is(s.Whole.Start + 1, function)))
        {
            if (!statement.Block.IsEmpty)
                return new Expr(file, statement.Block.Start, LastOf(statement.Block));
            for (int i = statement.Whole.Start; i + 1 < statement.Whole.End; i++)
            {
                if (file.Is(i, "do") && file.Is(i + 1, ":"))
                    return new Expr(file, i + 2, statement.Whole.End);
            }
        }
        return null;
    }

    // The block's own end is no part of it.
    private int LastOf(Expr block) => file.Is(block.End - 1, "end") ? block.End - 1 : block.End;

    // deftool "x" do … end; @description "…" before tool :x, input_schema: %{…}
    private Definition? Declared(int word)
    {
        ElixirStatement statement = ElixirDsl.Of(new Expr(file, word, Functions.BlockEnd(file, word, word))).First();
        if (statement.Arguments.Count == 0 || evaluator.Known(statement.Arguments[0].Value) is not { } name)
            return null;
        List<ElixirStatement> inner = [.. ElixirDsl.Of(statement.Block)];
        inner.AddRange(inner.Where(s => s.Word == "meta").SelectMany(s => ElixirDsl.Of(s.Block)).ToList());
        Expr? Of(string said) => statement.Arguments.FirstOrDefault(a => a.Key == said) is { Key: not null } argument ? argument.Value
            : inner.Find(s => s.Word == said) is { Arguments: [var only, ..] } ? only.Value : null;
        Expr? description = Of("description") ?? (file.Symbols.Near("@description", word) is { } near && near.At < word && file[word].Line - file[near.At].Line < 40 ? near.Value : null);
        return description is null && Of("input_schema") is null ? null : new Definition
        {
            Pattern = "call",
            Span = statement.Whole,
            GivenName = name,
            Title = Of("title"),
            Description = description,
            Input = Of("input_schema"),
            IsRegistration = true,
        };
    }

    private static string Underscored(string name) => Humps().Replace(Acronyms().Replace(name, "$1_$2"), "$1_$2").ToLowerInvariant();

    [GeneratedRegex("([A-Z]+)([A-Z][a-z])", RegexOptions.NonBacktracking)]
    private static partial Regex Acronyms();

    [GeneratedRegex("([a-z0-9])([A-Z])", RegexOptions.NonBacktracking)]
    private static partial Regex Humps();
}
