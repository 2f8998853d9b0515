using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Names;

/// <summary>Where the thing that a name means is declared.</summary>
/// <param name="Symbol">Its declaration.</param>
/// <param name="Rest">Members behind it that are no declarations of their own, with dots; empty where there are none.</param>
internal sealed record Meaning(Symbol Symbol, string Rest)
{
    public SourceFile File => Symbol.File;
}

/// <summary>
/// What the names of one language's files mean across the repository: first what the file declares, then what it imports, then what its package
/// declares beside it, and only then the one thing of that name that there is. Where several things could be meant, none is.
/// </summary>
internal sealed class NameTable(SourceTree tree, ModuleMap modules, IReadOnlyList<SourceLanguage> languages)
{
    private const int MostLookups = 20_000;
    private const int MostFilesAName = 200;
    private const int MostHops = 8;
    private const int MostDoubts = 20;

    private readonly Dictionary<(string Path, string Name, SymbolKind? Kind), Meaning?> known = [];
    private readonly Dictionary<(string Name, SymbolKind? Kind), IReadOnlyList<Symbol>> elsewhere = [];

    /// <summary>Names that could mean several things, since the list was last emptied.</summary>
    public List<string> Doubts { get; } = [];

    public FileNames Of(SourceFile file) => modules.Of(file.Home);

    /// <summary>What a path of names means to someone outside all functions of a file; null where that is not known or not certain.</summary>
    /// <param name="kind">What is looked for; null for a value or a function.</param>
    public Meaning? Find(SourceFile from, string path, SymbolKind? kind = null)
    {
        from = from.Home;
        if (known.TryGetValue((from.Path, path, kind), out Meaning? meaning))
            return meaning;
        if (known.Count >= MostLookups)
            return null;
        // A name that is defined by itself ends here.
        known[(from.Path, path, kind)] = null;
        string[] names = path.Split('.');
        List<Target> targets = Heads(from, names[0], names.Length == 1 ? kind : null, isHead: names.Length > 1);
        for (int i = 1; i < names.Length; i++)
            targets = [.. targets.SelectMany(t => Step(t, names[i], i == names.Length - 1 ? kind : null, isHead: i < names.Length - 1)).Distinct()];
        Meaning[] meanings = [.. targets.Where(t => t.Symbol is not null).Select(t => new Meaning(t.Symbol!, t.Rest)).Distinct()];
        if (meanings.Length > 1 && Doubts.Count < MostDoubts && !Doubts.Contains(path))
            Doubts.Add(path);
        return known[(from.Path, path, kind)] = meanings is [var only] ? only : null;
    }

    /// <summary>The function of this name that a file declares or sees, or else the only one there is: for methods, whose owner is not known.</summary>
    public Symbol? Function(SourceFile from, string name)
    {
        if (from.Symbols.Function(name) is { } own)
            return own;
        if (Find(from, name, SymbolKind.Function) is { Rest: "" } meaning)
            return meaning.Symbol;
        IReadOnlyList<Symbol> beside = [.. modules.Beside(from.Home).Where(p => Words.Names(tree.TextOf(p), name)).Select(p => tree.File(p).Symbols.Function(name)).OfType<Symbol>()];
        return beside.Count > 0 ? beside[0] : Everywhere(name, SymbolKind.Function) is [var only] ? only : null;
    }

    /// <summary>Every declaration of a name in the repository, one a file; none where there are too many to look at.</summary>
    public IReadOnlyList<Symbol> Everywhere(string name, SymbolKind? kind, bool isHead = false)
    {
        if (elsewhere.TryGetValue((name, kind), out IReadOnlyList<Symbol>? found))
            return found;
        if (elsewhere.Count >= MostLookups)
            return elsewhere[(name, kind)] = [];
        List<string> holding = [.. tree.Holding(name).Where(p => languages.Contains(tree.LanguageOf(p))).Take(MostFilesAName + 1)];
        if (holding.Count > MostFilesAName)
            return elsewhere[(name, kind)] = [];
        var all = new List<Symbol>();
        foreach (SourceFile file in holding.Where(p => MayDeclare(p, name, kind)).Select(tree.File))
        {
            // Where everything belongs to some type, a constant is known by its own name alone.
            Symbol? own = Own(file, name, kind, isHead) ?? file.Symbols.Named(name).FirstOrDefault(s => s.Owner is not null && Fits(s, kind));
            if (own is not null)
                all.Add(own);
        }
        return elsewhere[(name, kind)] = all;
    }

    // A look at the text spares cutting it into words: a file in which a name only stands inside longer ones declares nothing so called.
    private bool MayDeclare(string path, string name, SymbolKind? kind) => kind switch
    {
        SymbolKind.Function => Words.Declares(tree.TextOf(path), name, tree.LanguageOf(path).FunctionWords),
        SymbolKind.Type => Words.Declares(tree.TextOf(path), name, tree.LanguageOf(path).TypeWords),
        _ => Words.Names(tree.TextOf(path), name),
    };

    private List<Target> Heads(SourceFile from, string name, SymbolKind? kind, bool isHead)
    {
        if (Own(from, name, kind, isHead) is { } own)
            return [new Target(own)];
        FileNames names = modules.Of(from);
        if (names.Imports.TryGetValue(name, out NameOrigin? origin))
            return Origin(from, origin, kind, isHead, MostHops);
        List<Target> seen = [.. names.Wholes.Select(m => modules.Module(from, m)).OfType<ModuleFiles>().SelectMany(m => Exported(m, name, kind, isHead, MostHops))];
        foreach (string path in modules.Beside(from).Where(p => Words.Names(tree.TextOf(p), name)))
        {
            if (Own(tree.File(path), name, kind, isHead) is { } beside)
                seen.Add(new Target(beside));
        }
        if (seen.Count > 0)
            return [.. seen.Distinct()];
        return modules.NamesModules && modules.Module(from, name) is { } module ? [new Target(module)] : [.. Everywhere(name, kind, isHead).Select(s => new Target(s))];
    }

    private List<Target> Step(Target target, string name, SymbolKind? kind, bool isHead)
    {
        if (target.Module is { } module)
            return Exported(module, name, kind, isHead, MostHops);
        if (target.Symbol is not { Kind: SymbolKind.Type } type || target.Rest.Length > 0)
            return [target with { Rest = target.Rest.Length == 0 ? name : $"{target.Rest}.{name}" }];
        Symbol? member = type.File.Symbols.Named($"{type.Name}.{name}").FirstOrDefault(s => Fits(s, kind));
        return [member is null ? target with { Rest = name } : new Target(member)];
    }

    private List<Target> Origin(SourceFile from, NameOrigin origin, SymbolKind? kind, bool isHead, int hops)
    {
        if (hops == 0)
            return [];
        if (origin.Module is null)
            return Own(from, origin.Member!, kind, isHead) is { } own ? [new Target(own)] : modules.Of(from).Imports.TryGetValue(origin.Member!, out NameOrigin? import) ? Origin(from, import, kind, isHead, hops - 1) : [];
        if (modules.Module(from, origin.Module) is not { } module)
            return [];
        if (origin.Member is null)
            return [new Target(module)];
        string[] names = origin.Member.Split('.');
        List<Target> targets = Exported(module, names[0], names.Length == 1 ? kind : null, isHead || names.Length > 1, hops - 1);
        return names.Length == 1 ? targets : [.. targets.SelectMany(t => Step(t, names[1], kind, isHead))];
    }

    private List<Target> Exported(ModuleFiles module, string name, SymbolKind? kind, bool isHead, int hops)
    {
        var found = new List<Target>();
        foreach (string path in hops == 0 ? [] : module.Files.Where(p => hops < MostHops || module.Files.Count < 4 || tree.TextOf(p).Contains(name, StringComparison.Ordinal)))
        {
            SourceFile file = tree.File(path);
            FileNames names = modules.Of(file);
            if (name == "default" && names.Default is { } whole)
                found.Add(new Target(whole));
            else if (names.Exports.TryGetValue(name, out NameOrigin? export))
                found.AddRange(Origin(file, export, kind, isHead, hops - 1));
            else if (Own(file, name, kind, isHead) is { } own)
                found.Add(new Target(own));
            else if (modules.HandsImportsOn && names.Imports.TryGetValue(name, out NameOrigin? import))
                found.AddRange(Origin(file, import, kind, isHead, hops - 1));
            else
                found.AddRange(HandedOn(file, names).SelectMany(m => Exported(m, name, kind, isHead, hops - 1)));
        }
        if (found.Count == 0 && modules.Inside(module, name) is { } inner)
            found.Add(new Target(inner));
        return [.. found.Distinct()];
    }

    private IEnumerable<ModuleFiles> HandedOn(SourceFile file, FileNames names) =>
        names.HandedOn.Concat(modules.HandsImportsOn ? names.Wholes : []).Select(m => modules.Module(file, m)).OfType<ModuleFiles>();

    private static Symbol? Own(SourceFile file, string name, SymbolKind? kind, bool isHead)
    {
        IEnumerable<Symbol> all = file.Symbols.Named(name).Where(IsVisible);
        return isHead ? all.FirstOrDefault() : all.FirstOrDefault(s => Fits(s, kind));
    }

    private static bool Fits(Symbol symbol, SymbolKind? kind) => kind is { } wanted ? symbol.Kind == wanted : symbol.Kind != SymbolKind.Type;

    // Seen from another file: what stands outside every function and type.
    private static bool IsVisible(Symbol symbol) => symbol.Kind == SymbolKind.Type || (symbol.Owner is null && (symbol.File.Language.BlocksByIndent
        ? symbol.File.Indent(symbol.At) == 0
        : symbol.Scope < 0 || symbol.File.Is(symbol.Scope, "(")));

    /// <summary>Where a path has led so far: to a declaration, or to a module.</summary>
    private sealed record Target(Symbol? Symbol, ModuleFiles? Module, string Rest = "")
    {
        public Target(Symbol symbol)
            : this(symbol, null)
        {
        }

        public Target(ModuleFiles module)
            : this(null, module)
        {
        }
    }
}
