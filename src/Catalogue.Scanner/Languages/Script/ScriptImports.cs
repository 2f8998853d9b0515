using Catalogue.Scanner.Engine.Lexing;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Script;

/// <summary>Modules that a file imports: <c>from "x"</c>, <c>import "x"</c>, <c>require("x")</c>.</summary>
internal static class ScriptImports
{
    public static IEnumerable<string> Of(SourceFile file)
    {
        for (int i = 1; i < file.Count; i++)
        {
            bool isImport = file.IsKind(i, TokenKind.Text) && (file.Is(i - 1, "from") || file.Is(i - 1, "import") || (file.Is(i - 1, "(") && (file.Is(i - 2, "require") || file.Is(i - 2, "import"))));
            if (isImport && TextParts.Plain(file, i) is { } module)
                yield return module;
        }
    }
}
