using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Collecting;

/// <summary>Finds the tools of one language's files and reads their schemas.</summary>
internal abstract class LanguageReader
{
    /// <summary>Every place of a file that defines a tool.</summary>
    public abstract IEnumerable<Definition> Find(SourceFile file);

    /// <summary>The schema of a tool's input or output, or null where nothing of it is known.</summary>
    public abstract JsonObject? SchemaOf(Expr e);
}
