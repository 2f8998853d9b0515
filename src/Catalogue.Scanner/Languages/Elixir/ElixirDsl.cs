using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Elixir;

/// <summary>One statement of a module's or block's body: a word and what it is given, <c>field :a, :string</c>.</summary>
/// <param name="Word">What is said.</param>
/// <param name="Arguments">What is handed over.</param>
/// <param name="Block">Words of the block behind <c>do</c>, or an empty run.</param>
/// <param name="Whole">All of it but the block.</param>
internal sealed record ElixirStatement(string Word, IReadOnlyList<Field> Arguments, Expr Block, Expr Whole);

/// <summary>Cuts bodies of Elixir into their statements, by lines and indentation.</summary>
internal static class ElixirDsl
{
    private const int MostStatements = 2_000;

    /// <summary>The statements of a body that stand directly in it.</summary>
    public static IEnumerable<ElixirStatement> Of(Expr body)
    {
        SourceFile file = body.File;
        int column = body.IsEmpty ? 0 : file.Indent(body.Start);
        int count = 0;
        for (int i = body.Start; i < body.End && count < MostStatements;)
        {
            int end = i + 1;
            // A statement goes on where a line is indented further, or stands in its brackets.
            while (end < body.End && !(file[end].StartsLine && file.Parent(end) == file.Parent(body.Start) && file.Indent(end) <= column && !file.Is(end, "|>")))
                end++;
            if (file.IsName(i) && file.Indent(i) == column && !file.Is(i, "end"))
            {
                count++;
                yield return Statement(file, i, end);
            }
            i = end;
        }
    }

    private static ElixirStatement Statement(SourceFile file, int start, int end)
    {
        int stop = end;
        for (int i = start + 1; i < end; i++)
        {
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (file.Is(i, "do") && !file.Is(i + 1, ":"))
            {
                stop = i;
                break;
            }
        }
        bool isWrapped = file.Is(start + 1, "(") && file.Partner(start + 1) is > 0 and var close && close < end;
        IReadOnlyList<Field> arguments = isWrapped ? Ranges.Fields(file, start + 1) : [.. Ranges.Split(new Expr(file, Math.Min(start + 1, stop), stop), ",").Select(Ranges.FieldOf)];
        return new ElixirStatement(file.Word(start), arguments, stop < end ? new Expr(file, stop + 1, end) : new Expr(file, end, end), new Expr(file, start, stop));
    }
}
