using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Values;

/// <summary>Functions that do nothing but return an expression stand for it.</summary>
internal sealed class ReturnValues(NameTables names)
{
    /// <summary>What a call of such a function stands for, its parameters bound to the arguments; else null.</summary>
    public Expr? Of(Expr call)
    {
        if (call.IsEmpty || !call.File.Is(call.End - 1, ")") || call.File.Partner(call.End - 1) is not (> 0 and var open) || open <= call.Start || !(call.File.IsName(open - 1) || call.File.Is(open - 1, ">")))
            return null;
        if (Chain.Of(call) is not { Count: > 0 and < 4 } links || links[^1].Open != open || links.Exists(l => l.Open > 0 && l.Open != open) || Find(call, string.Join('.', links.Select(l => l.Name))) is not { } function)
            return null;
        return Body(function.File, function.Open) is { } body ? body with { Bindings = Bound(function.File, function.Open, call, open) } : null;
    }

    private (SourceFile File, int Open)? Find(Expr call, string path)
    {
        SourceFile file = call.File;
        if (!file.Language.FollowsCalls)
            return null;
        string name = path[(path.LastIndexOf('.') + 1)..];
        Symbol? symbol = file.Symbols.At(file, name, call.Start) ?? names.Of(file).Find(file, path)?.Symbol ?? names.Of(file).Function(file, name);
        if (symbol is null || symbol.IsFunction)
            return symbol is null ? null : (symbol.File, symbol.Start);
        // const f = (a) => …
        int open = symbol.File.Is(symbol.Start, "async") ? symbol.Start + 1 : symbol.Start;
        return symbol.File.Is(open, "(") && symbol.File.Partner(open) > 0 && Arrow(symbol.File, open) > 0 ? (symbol.File, open) : null;
    }

    private static int Arrow(SourceFile file, int open)
    {
        for (int i = file.Partner(open) + 1; i < file.Count && i < file.Partner(open) + 30; i++)
        {
            if (file.Is(i, "=>"))
                return i;
            if (file.Is(i, ";") || (file.Is(i, "{") && !file.IsOpen(i)))
                return -1;
        }
        return -1;
    }

    private static Expr? Body(SourceFile file, int open)
    {
        int at = file.Partner(open) + 1;
        if (at <= 0)
            return null;
        if (file.Language.HasArrows && Arrow(file, open) is > 0 and var arrow && !Braced(file, at, arrow))
            return file.Is(arrow + 1, "{") ? Returned(file, arrow + 1) : new Expr(file, arrow + 1, Ranges.StatementEnd(file, arrow + 1));
        int limit = at + 30;
        while (at < file.Count && at < limit && !file.Is(at, "{") && !(file.Language.BlocksByIndent && file.Is(at, ":")))
            at++;
        return at < limit ? Returned(file, at) : null;
    }

    // The body's own brace comes before an arrow that belongs to something inside it.
    private static bool Braced(SourceFile file, int from, int arrow)
    {
        for (int i = from; i < arrow; i++)
        {
            if (file.Is(i, "{"))
                return true;
        }
        return false;
    }

    private static Expr? Returned(SourceFile file, int open)
    {
        int at = open + 1;
        if (file.Language.BlocksByIndent && file.IsKind(at, TokenKind.Text))
            at++;
        return file.Is(at, "return") ? new Expr(file, at + 1, Ranges.StatementEnd(file, at + 1)) : null;
    }

    private static Bindings Bound(SourceFile file, int parameters, Expr call, int open)
    {
        var bindings = new Bindings();
        List<Expr> arguments = Ranges.Items(call.File, open, call.Bindings);
        List<Expr> names = Ranges.Items(file, parameters, angles: true);
        for (int i = 0; i < names.Count && i < arguments.Count; i++)
        {
            if (Functions.NameOf(names[i]) is { Length: > 0 } name)
                bindings[name] = arguments[i];
        }
        return bindings;
    }
}
