using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>A Python function's head.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Name">As written.</param>
/// <param name="Open">Bracket of its parameters.</param>
/// <param name="End">Behind its head and docstring.</param>
/// <param name="Docstring">As <c>inspect.cleandoc</c> gives it, or null.</param>
internal sealed record PythonFunction(SourceFile File, string Name, int Open, int End, string? Docstring)
{
    private const int LongestDecorators = 300;

    /// <summary>The function under a decorator, further decorators between, or null where a class or nothing follows.</summary>
    public static PythonFunction? After(SourceFile file, int decorator)
    {
        for (int i = decorator + 1; i < file.Count && i < decorator + LongestDecorators; i++)
        {
            if (file.IsOpen(i))
                i = file.Partner(i);
            else if (file.Is(i, "def"))
                return At(file, i + 1);
            else if (file[i].StartsLine && !file.Is(i, "@") && !file.Is(i, "async"))
                return null;
        }
        return null;
    }

    /// <summary>The function whose name is at a word.</summary>
    public static PythonFunction? At(SourceFile file, int name)
    {
        int open = name + 1;
        if (file.Is(open, "["))
            open = file.Partner(open) + 1;
        if (!file.IsName(name) || !file.Is(open, "(") || file.Partner(open) < 0)
            return null;
        int colon = file.Partner(open) + 1;
        while (colon < file.Count && !file.Is(colon, ":") && !file[colon].StartsLine)
            colon = file.IsOpen(colon) ? file.Partner(colon) + 1 : colon + 1;
        int body = colon + 1;
        if (!file.IsKind(body, TokenKind.Text))
            return new PythonFunction(file, file.Word(name), open, Math.Min(body, file.Count), null);
        string? doc = TextParts.Plain(file, body);
        return new PythonFunction(file, file.Word(name), open, body + 1, doc is null ? null : Indentation.OfDocstring(doc));
    }
}
