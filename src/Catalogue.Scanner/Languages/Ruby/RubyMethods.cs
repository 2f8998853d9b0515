using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Ruby;

/// <summary>Methods of a class that only return something: <c>def self.tool_name = "x"</c>, <c>def self.tool_name … end</c>.</summary>
internal static class RubyMethods
{
    /// <summary>What the class method of this name returns, or null.</summary>
    public static Expr? Returned(IEnumerable<RubyStatement> statements, string method)
    {
        foreach (RubyStatement statement in statements.Where(s => s.Word == "def"))
        {
            SourceFile file = statement.Whole.File;
            int name = statement.Whole.Start + 3;
            if (!file.Is(name - 2, "self") || !file.Is(name - 1, ".") || !file.Is(name, method))
                continue;
            if (file.Is(name + 1, "="))
                return new Expr(file, name + 2, statement.Whole.End);
            int end = Functions.BlockEnd(file, statement.Whole.Start, name);
            var body = new Expr(file, file.Is(name + 1, "(") && file.Is(name + 2, ")") ? name + 3 : name + 1, end);
            return body.IsEmpty ? null : body;
        }
        return null;
    }
}
