using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Engine.Collecting;

/// <summary>A language in which tools are found: its syntax, and who reads its definitions and schemas. One for each, in a folder of its own.</summary>
internal abstract class ToolLanguage : SourceLanguage
{
    /// <summary>A reader for one scan, which may remember what it has seen.</summary>
    public abstract LanguageReader Reader(Evaluator evaluator, Wrappers wrappers);

    /// <summary>Modules that a file imports by a text; none in a language whose imports say nothing.</summary>
    public virtual IEnumerable<string> Modules(SourceTree tree, string path) => [];
}
