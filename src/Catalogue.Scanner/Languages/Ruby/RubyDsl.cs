using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Ruby;

/// <summary>One statement of a class's or block's body: a word and what it is given, <c>description "…"</c>, <c>property :a, type: "string"</c>.</summary>
/// <param name="Word">What is said.</param>
/// <param name="Arguments">What is handed over.</param>
/// <param name="Block">Words of the block behind it, or an empty run.</param>
/// <param name="Whole">All of it but the block.</param>
internal sealed record RubyStatement(string Word, IReadOnlyList<Field> Arguments, Expr Block, Expr Whole)
{
    public Expr? First => Arguments.Count > 0 && Arguments[0].Key.Length == 0 ? Arguments[0].Value : null;
}

/// <summary>Cuts bodies of Ruby into their statements, by lines and indentation.</summary>
internal static class RubyDsl
{
    private const int MostStatements = 2_000;

    /// <summary>The statements of a body that stand directly in it.</summary>
    public static IEnumerable<RubyStatement> Of(Expr body)
    {
        SourceFile file = body.File;
        int count = 0;
        for (int i = body.Start; i < body.End && count < MostStatements;)
        {
            int end = StatementEnd(file, i, body.End);
            int last = end;
            Expr block = BlockOf(file, i, end, body.End);
            if (file.IsName(i))
            {
                count++;
                yield return Statement(file, i, end, block);
            }
            i = Math.Max(last, block.IsEmpty ? last : block.End);
            // The line that closes a block.
            while (i < body.End && !(file[i].StartsLine && file.Parent(i) == file.Parent(body.Start)))
                i++;
            if (i < body.End && (file.Is(i, "end") || file.Is(i, "}")))
                i++;
        }
    }

    /// <summary>The inside of a block that begins behind <c>do</c> or a brace.</summary>
    public static Expr BlockOf(SourceFile file, int start, int end, int limit)
    {
        int at = end - 1;
        // do |x|
        if (at > start && file.Is(at, "|"))
        {
            do
                at--;
            while (at > start && !file.Is(at, "|"));
            at--;
        }
        if (at > start && file.Is(at, "do"))
            return new Expr(file, end, Math.Min(limit, Functions.BlockEnd(file, start, end - 1)));
        return file.Is(end - 1, "}") && file.Partner(end - 1) is > 0 and var open && open > start && file.Is(open - 1, ")") ? new Expr(file, open + 1, end - 1) : new Expr(file, end, end);
    }

    private static RubyStatement Statement(SourceFile file, int start, int end, Expr block)
    {
        int stop = end;
        for (int i = start; i < end; i++)
        {
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (file.Is(i, "do") && i > start)
            {
                stop = i;
                break;
            }
        }
        bool isWrapped = file.Is(start + 1, "(") && file.Partner(start + 1) > 0;
        IReadOnlyList<Field> arguments = isWrapped ? Ranges.Fields(file, start + 1) : [.. Ranges.Split(new Expr(file, Math.Min(start + 1, stop), stop), ",").Select(Ranges.FieldOf)];
        return new RubyStatement(file.Word(start), arguments, block, new Expr(file, start, stop));
    }

    // A line ends a statement unless it ends with a comma, an operator or an open bracket, or the next one begins with a dot.
    private static int StatementEnd(SourceFile file, int start, int limit)
    {
        for (int i = start; i < limit; i++)
        {
            if (i > start && file[i].StartsLine && !file.Is(i, ".") && !file.Is(i, "&.") && !IsOpenEnded(file, i - 1))
                return i;
            if (file.IsOpen(i))
                i = Math.Min(limit, file.Partner(i));
        }
        return limit;
    }

    private static bool IsOpenEnded(SourceFile file, int last) =>
        file.Is(last, ",") || file.Is(last, "+") || file.Is(last, "=") || file.Is(last, "=>") || file.Is(last, "||") || file.Is(last, "&&") || file.Is(last, ".") || (file.Is(last, ":") && !file[last].StartsLine);
}
