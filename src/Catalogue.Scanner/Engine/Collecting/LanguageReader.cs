using System.Text.Json.Nodes;
using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Engine.Collecting;

/// <summary>Reads one language, or a family of languages whose files see each other's names.</summary>
internal abstract class LanguageReader
{
    public abstract IReadOnlyList<SourceLanguage> Languages { get; }

    /// <summary>Whether a file says what a package of this language is called, what it needs and where its modules lie.</summary>
    public virtual bool IsProject(string path) => false;

    public abstract ModuleMap Modules(SourceTree tree);

    /// <summary>Files that the language itself passes over because another one has their name.</summary>
    public virtual IEnumerable<string> Shadowed(SourceTree tree) => [];

    public abstract LanguageScan Begin(ScanContext context);
}

/// <summary>What a scan of one repository works with.</summary>
internal sealed record ScanContext(SourceTree Tree, Evaluator Evaluator, Wrappers Wrappers);

/// <summary>One language's part of the scan of one repository.</summary>
internal abstract class LanguageScan
{
    /// <summary>The places of a file that define tools, in their order.</summary>
    public abstract IEnumerable<Definition> Find(SourceFile file);

    /// <summary>The schema that an expression stands for, or null where nothing of it is known.</summary>
    public abstract JsonObject? Schema(Expr e);

    /// <summary>The input schema of a tool that is defined without one, where the framework serves one all the same; else null.</summary>
    public virtual JsonObject? WithoutInput(Definition definition) => null;

    /// <summary>The fields of an object or of a call's named arguments that hold hints.</summary>
    public abstract IReadOnlyList<Field> Hints(Expr e);
}

/// <summary>The parts of all languages.</summary>
internal sealed class LanguageScans(IReadOnlyDictionary<SourceLanguage, LanguageScan> scans)
{
    public LanguageScan Of(SourceFile file) => scans[file.Language];
}
