using System.Text;
using Catalogue.Model.Json;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Catalogue.Guard.Installing;

/// <summary>Finds the servers in TOML, however their keys are written: in tables of their own, dotted, or inline.</summary>
internal static class TomlEntries
{
    public static IReadOnlyList<ServerEntry> Of(ReadOnlySpan<byte> text, string table)
    {
        string toml = Encoding.UTF8.GetString(text);
        DocumentSyntax document = SyntaxParser.Parse(toml, "configuration", validate: true);
        if (document.HasErrors)
            throw new FormatException(ParserWords.Toml(document.Diagnostics.First().ToString()).Replace(": ", ": is no TOML: ", StringComparison.Ordinal));
        var values = new List<(string[] Path, ValueSyntax Value, bool IsInline)>();
        Collect([], document.KeyValues, values, isInline: false);
        foreach (TableSyntaxBase one in document.Tables.OfType<TableSyntax>())
            Collect(PathOf(one.Name!), one.Items, values, isInline: false);
        return
        [
            .. values.Where(v => v.Path is [var first, _, "command"] && first == table && v.Value is StringValueSyntax)
                .Select(v => Entry(toml, v.Path[1], (StringValueSyntax)v.Value, v.IsInline, values.FirstOrDefault(a => a.Path is [var root, var name, "args"] && root == table && name == v.Path[1]).Value as ArraySyntax)),
        ];
    }

    private static ServerEntry Entry(string toml, string name, StringValueSyntax command, bool isInline, ArraySyntax? arguments)
    {
        string[] words = [.. arguments?.Items.Select(i => i.Value is StringValueSyntax text ? text.Value ?? "" : throw new FormatException($"an argument of '{name}' is no text")) ?? []];
        SourceSpan at = command.Token!.Span;
        return new ServerEntry(name, command.Value ?? "", words, Bytes(toml, at.Offset), Bytes(toml, at.Offset + at.Length) - Bytes(toml, at.Offset), arguments is null ? null : Bytes(toml, arguments.OpenBracket!.Span.Offset + 1))
        {
            NewArguments = isInline ? ", args = [{0}]" : "\nargs = [{0}]",
        };
    }

    private static void Collect(string[] above, IEnumerable<KeyValueSyntax> members, List<(string[] Path, ValueSyntax Value, bool IsInline)> values, bool isInline)
    {
        foreach (KeyValueSyntax member in members)
        {
            string[] path = [.. above, .. PathOf(member.Key!)];
            if (member.Value is InlineTableSyntax table)
                Collect(path, table.Items.Select(i => i.KeyValue!), values, isInline: true);
            else
                values.Add((path, member.Value!, isInline));
        }
    }

    private static string[] PathOf(KeySyntax key) => [Text(key.Key!), .. key.DotKeys.Select(d => Text(d.Key!))];

    private static string Text(BareKeyOrStringValueSyntax key) => key switch
    {
        StringValueSyntax quoted => quoted.Value ?? "",
        BareKeySyntax bare => bare.Key?.Text ?? "",
        _ => "",
    };

    private static int Bytes(string toml, int offset) => Encoding.UTF8.GetByteCount(toml.AsSpan(0, offset));
}
