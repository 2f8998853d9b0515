using Catalogue.Scanner.Engine.Lexing;

namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>Cuts brackets into their parts and finds where expressions end, by brackets alone.</summary>
internal static class Ranges
{
    private const int MostItems = 5_000;

    /// <summary>What stands between the commas of a bracket; of none where the bracket is not closed.</summary>
    /// <param name="angles">Whether angle brackets hold types, so that their commas do not count.</param>
    public static List<Expr> Items(SourceFile file, int open, Bindings? bindings = null, bool angles = false)
    {
        var items = new List<Expr>();
        int close = file.Partner(open);
        int start = open + 1;
        int angle = 0;
        for (int i = open + 1; i < close && items.Count < MostItems; i++)
        {
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (angles && file.Is(i, "<"))
                angle++;
            else if (angles && file.Is(i, ">") && angle > 0)
                angle--;
            else if (file.Language.TypesLiterals && Angles.LiteralAfter(file, i) is > 0 and var literal)
                i = file.Partner(literal);
            else if (angle == 0 && file.Is(i, ","))
                Add(items, new Expr(file, start, i, bindings), start = i + 1);
        }
        Add(items, new Expr(file, start, close, bindings), close);
        return items;
    }

    /// <summary>The parts of a bracket with their names.</summary>
    public static List<Field> Fields(SourceFile file, int open, Bindings? bindings = null) =>
        [.. Items(file, open, bindings).Select(FieldOf)];

    /// <summary>The parts between a mark that stands outside all brackets; the whole where there is none.</summary>
    public static List<Expr> Split(Expr e, string mark)
    {
        var parts = new List<Expr>();
        int start = e.Start;
        for (int i = e.Start; i < e.End && parts.Count < MostItems; i++)
        {
            if (e.File.IsOpen(i))
                i = e.File.Partner(i);
            else if (e.File.Is(i, mark))
                Add(parts, e.Slice(start, i), start = i + 1);
        }
        Add(parts, e.Slice(start, e.End), e.End);
        return parts;
    }

    /// <summary>The inside of the parentheses or braces that are all of an expression, else the expression.</summary>
    public static Expr Bare(Expr e)
    {
        while (!e.IsEmpty && e.File.Is(e.Start, "(") && e.File.Partner(e.Start) == e.End - 1)
            e = e.Slice(e.Start + 1, e.End - 1);
        return e;
    }

    /// <summary>Behind the last word of the expression of a statement.</summary>
    /// <param name="most">Words after which the search gives up, those in brackets not counted.</param>
    public static int StatementEnd(SourceFile file, int start, int most = int.MaxValue)
    {
        for (int i = start, seen = 0; i < file.Count; i++, seen++)
        {
            if (seen >= most)
                return i;
            if (i > start && file[i].StartsLine && EndsBefore(file, i))
                return i;
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (file.IsKind(i, TokenKind.Mark) && file.Text[file[i].Start] is ',' or ';' or ')' or ']' or '}' && file[i].Length == 1)
                return i;
        }
        return file.Count;
    }

    /// <summary>A part of a bracket with its name, where it has one.</summary>
    public static Field FieldOf(Expr item)
    {
        SourceFile file = item.File;
        int key = item.Start;
        while (key + 1 < item.End && file[key].Kind == TokenKind.DocComment)
            key++;
        if (file.Language.HasSymbols && file.Is(key, ":") && key + 2 < item.End && file.Is(key + 2, "=>"))
            key++;
        if (file.Is(key, "...") || file.Is(key, "**") || (file.Is(key, "..") && key + 1 < item.End))
            return new Field("...", item.Slice(key + 1, item.End), key);
        if (file.Is(key, "[") && file.Partner(key) is > 0 and var close && file.Is(close + 1, ":"))
            return new Field(Computed(file, key, close), item.Slice(close + 2, item.End), key);
        while (key + 1 < item.End && file.IsName(key) && (file.IsName(key + 1) || (file.IsKind(key + 1, TokenKind.Text) && file.Word(key) != "f")) && IsModifier(file.Span(key)))
            key++;
        if (key + 1 < item.End && file[key].Kind is TokenKind.Name or TokenKind.Text && file.Language.Sets(file, key + 1))
            return new Field(KeyOf(file, key), item.Slice(key + 2, item.End), key);
        if (file.IsName(key) && file.Is(key + 1, "(") && file.Partner(key + 1) is > 0 and var end && end < item.End - 1 && Body(item, end) is { } returned)
            return new Field(file.Word(key), returned, key);
        return file.Language.HasShorthand && item.Count == 1 && file.IsName(key) ? new Field(file.Word(key), item, key) : new Field("", item, key);
    }

    // A line ends its statement unless an operator stands on either side.
    private static bool EndsBefore(SourceFile file, int i) =>
        file.Language.LinesEndStatements || !(Continues(file, i - 1, "+.?:=<|&(") || file.Is(i - 1, "=>") || file.Is(i - 1, "||") || file.Is(i - 1, "??") || Continues(file, i, "+.?:=|&<{"));

    private static bool Continues(SourceFile file, int i, string marks) =>
        file.IsKind(i, TokenKind.Mark) && marks.Contains(file.Text[file[i].Start], StringComparison.Ordinal) && !(file.Is(i, "{") && !file.Language.BracesContinue);

    private static void Add(List<Expr> items, Expr item, int next)
    {
        if (!item.IsEmpty && next >= 0)
            items.Add(item);
    }

    private static bool IsModifier(ReadOnlySpan<char> word) => word is "get" or "async" or "readonly" or "static" or "public" or "const" or "override" or "val" or "protected" or "private";

    private static string KeyOf(SourceFile file, int key) =>
        file[key].Kind == TokenKind.Name ? file.Word(key) : TextParts.Plain(file, key) ?? "";

    // The key [X] or ['x']: its words, for whoever knows what X is.
    private static string Computed(SourceFile file, int open, int close) =>
        close == open + 2 && file.IsKind(open + 1, TokenKind.Text) ? TextParts.Plain(file, open + 1) ?? "" : "[" + file.Text[file[open].End..file[close].Start] + "]";

    // What a getter or method without further statements returns.
    private static Expr? Body(Expr item, int parametersEnd)
    {
        SourceFile file = item.File;
        int open = parametersEnd + 1;
        while (open < item.End && !file.Is(open, "{"))
            open++;
        if (open >= item.End || !file.IsOpen(open))
            return null;
        return file.Is(open + 1, "return") ? item.Slice(open + 2, StatementEnd(file, open + 2)) : item.Slice(open, file.Partner(open) + 1);
    }
}
