
namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>Values that the members of a class have: fields, properties, and methods that only return something.</summary>
internal static class ClassMembers
{
    private const int LongestType = 30;

    // Words of a body whose value is its last expression.
    private const int LongestBody = 400;

    /// <summary>In the order of the body, each name once.</summary>
    public static List<Field> Of(SourceFile file, int open)
    {
        var members = new List<Field>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = open + 1; i < file.Partner(open); i++)
        {
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (file.IsName(i) && file.Word(i).TrimStart('$') is var name && !names.Contains(name) && Value(file, i) is { IsEmpty: false } value)
            {
                names.Add(name);
                members.Add(new Field(name, value, i));
                i = Math.Max(i, value.End - 1);
            }
        }
        return members;
    }

    private static Expr? Value(SourceFile file, int name)
    {
        int next = name + 1;
        if (file.Is(next, "(") && file.Partner(next) is > 0 and var close)
            return Returned(file, close + 1);
        if (file.Is(next, "?") || file.Is(next, "!"))
            next++;
        if (file.Is(next, ":"))
            next = AfterType(file, next + 1);
        if (file.Is(next, "=") || file.Is(next, "=>"))
            return new Expr(file, next + 1, Ranges.StatementEnd(file, next + 1));
        if (file.Is(next, "get") && file.Is(next + 1, "(") && file.Is(next + 2, ")"))
            return file.Is(next + 3, "=") ? new Expr(file, next + 4, Ranges.StatementEnd(file, next + 4)) : Returned(file, next + 3);
        return file.Is(next, "{") && file.Partner(next) is > 0 and var end ? Property(file, next, end) : null;
    }

    // { get; } = "x", { get => "x"; }, { get { return "x"; } }, and where a body's value is its last expression, { "x" }.
    private static Expr? Property(SourceFile file, int open, int end)
    {
        if (file.Is(end + 1, "="))
            return new Expr(file, end + 2, Ranges.StatementEnd(file, end + 2));
        if (file.Is(open + 1, "get"))
            return Returned(file, open + 2);
        return file.Language.ReturnsLast ? Returned(file, open) : null;
    }

    // To the equals sign behind a type, or where the member ends without one.
    private static int AfterType(SourceFile file, int at)
    {
        for (int i = at; i < file.Count && i < at + LongestType; i++)
        {
            if (file.Is(i, "=") || file.Is(i, ";") || file.Is(i, "get") || (file.Is(i, "{") && file.Language.ReturnsLast))
                return i;
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (i > at && file[i].StartsLine && !file.Is(i, "|"))
                return i;
        }
        return -1;
    }

    // { return X; }, and in Rust and Kotlin { X } and = X.
    private static Expr? Returned(SourceFile file, int at)
    {
        int body = at;
        while (body < file.Count && body < at + 12 && !file.Is(body, "{") && !file.Is(body, ";") && !file.Is(body, "=") && !file.Is(body, "=>") && !(file[body].StartsLine && file.IsName(body)))
            body++;
        if (file.Is(body, "=") || file.Is(body, "=>"))
            return new Expr(file, body + 1, Ranges.StatementEnd(file, body + 1));
        if (!file.IsOpen(body))
            return null;
        if (file.Is(body + 1, "return"))
            return new Expr(file, body + 2, Ranges.StatementEnd(file, body + 2));
        return file.Language.ReturnsLast && file.Partner(body) - body < LongestBody ? new Expr(file, body + 1, file.Partner(body)) : null;
    }
}
