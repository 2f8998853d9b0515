using Catalogue.Model.Servers;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Ruby;

/// <summary>Hints of a Ruby tool: <c>annotations(read_only_hint: true)</c>, <c>read_only</c>, <c>destructive false</c>.</summary>
internal sealed class RubyHints(Evaluator evaluator)
{
    public ToolAnnotations? Of(List<RubyStatement> statements)
    {
        List<Field> given = [.. statements.Where(s => s.Word == "annotations").SelectMany(s => s.First is { } hash ? evaluator.Resolver.Members(hash) : s.Arguments)];
        bool? Flag(string key, string word)
        {
            string snake = string.Concat(key.Select(c => char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : c.ToString()));
            if (given.FirstOrDefault(f => f.Key == snake || f.Key == key) is { Key: not null } field)
                return evaluator.Flag(field.Value);
            return statements.LastOrDefault(s => s.Word == word) is not { } said ? null : said.First is { } value ? evaluator.Flag(value) : true;
        }
        var hints = new ToolAnnotations
        {
            Title = given.FirstOrDefault(f => f.Key == "title") is { Key: not null } title ? evaluator.Known(title.Value) : null,
            ReadOnlyHint = Flag("readOnlyHint", "read_only"),
            DestructiveHint = Flag("destructiveHint", "destructive"),
            IdempotentHint = Flag("idempotentHint", "idempotent"),
            OpenWorldHint = Flag("openWorldHint", "open_world"),
        };
        return hints == new ToolAnnotations() ? null : hints;
    }
}
