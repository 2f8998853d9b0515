using Catalogue.Scanner.Engine.Definitions;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.CSharp;

/// <summary>One property of a C# type, or a parameter of its main constructor.</summary>
internal sealed record CSharpProperty(Annotated Item, bool IsRequired);

/// <summary>A type of C# by its head and body.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="At">Its name.</param>
/// <param name="Open">Brace of its body, or -1.</param>
/// <param name="Bases">What it derives from.</param>
internal sealed record CSharpClass(SourceFile File, int At, int Open, IReadOnlyList<Expr> Bases)
{
    private const int LongestHead = 200;

    public bool IsInterface => File.Is(At - 1, "interface");

    /// <summary>The values of an enum; empty for any other type.</summary>
    public IReadOnlyList<string> Values => !File.Is(At - 1, "enum") || Open < 0 ? [] : [.. Ranges.Items(File, Open).Select(ValueOf).Where(v => v.Length > 0)];

    public static CSharpClass? Of(Symbol symbol)
    {
        SourceFile file = symbol.File;
        int open = symbol.At + 1;
        int colon = -1;
        for (; open < file.Count && open < symbol.At + LongestHead && !file.Is(open, "{") && !file.Is(open, ";"); open++)
        {
            if (file.Is(open, ":") && colon < 0)
                colon = open;
            else if (file.IsOpen(open))
                open = file.Partner(open);
        }
        Expr[] bases = colon < 0 ? [] : [.. Types(new Expr(file, colon + 1, open))];
        return new CSharpClass(file, symbol.At, file.Is(open, "{") && file.IsOpen(open) ? open : -1, bases);
    }

    /// <summary>Properties that can be set from outside, those of a record's head first.</summary>
    public IEnumerable<CSharpProperty> Properties()
    {
        int head = File.Is(At + 1, "<") ? Angles.End(File, At + 1) : At + 1;
        if (head > 0 && File.Is(head, "(") && File.Partner(head) > 0)
        {
            foreach (Annotated parameter in Ranges.Items(File, head, angles: true).Select(AnnotatedReader.Parameter).Where(p => p.Name.Length > 0))
                yield return new CSharpProperty(parameter, parameter.Default is null);
        }
        for (int i = Open + 1; Open >= 0 && i < File.Partner(Open); i++)
        {
            // … public required string Name { get; set; }
            if (File.Is(i, "{") && File.Is(i + 1, "get") && File.IsName(i - 1) && Item(i) is { } property)
                yield return property;
            if (File.IsOpen(i))
                i = File.Partner(i);
        }
    }

    private CSharpProperty? Item(int brace)
    {
        int start = brace - 1;
        while (start > Open + 1 && !File.Is(start - 1, ";") && !File.Is(start - 1, "}") && !(File.Is(start - 1, "{") && start - 1 == Open))
            start = File.Partner(start - 1) is >= 0 and var partner && partner < start - 1 ? partner : start - 1;
        var item = new Expr(File, start, brace);
        int at = start;
        while (at < brace && File.Is(at, "[") && File.Partner(at) > 0)
            at = File.Partner(at) + 1;
        bool isPublic = false;
        bool isRequired = false;
        int type = at;
        for (; type < brace && File.IsName(type) && File.Span(type) is "public" or "required" or "virtual" or "override" or "static" or "internal" or "private" or "protected" or "init" or "new" or "sealed"; type++)
        {
            if (File.Is(type, "static"))
                return null;
            isPublic |= File.Is(type, "public");
            isRequired |= File.Is(type, "required");
        }
        var marks = AnnotatedReader.MarksOf(item);
        if (!isPublic || type >= brace - 1 || marks.Any(m => m.Name == "JsonIgnore"))
            return null;
        var annotated = new Annotated(marks, File.Word(brace - 1), -1, new Expr(File, type, brace - 1));
        return new CSharpProperty(annotated, isRequired || annotated.Mark("Required", "JsonRequired") is not null);
    }

    private string ValueOf(Expr item)
    {
        int at = item.Start;
        while (at < item.End && File.Is(at, "[") && File.Partner(at) > 0)
            at = File.Partner(at) + 1;
        return at < item.End && File.IsName(at) ? File.Word(at) : "";
    }

    // A, B<C, D>, E where T : F
    private static IEnumerable<Expr> Types(Expr list)
    {
        int where = list.Find("where");
        Expr types = where > 0 ? list.Slice(list.Start, where) : list;
        int angle = 0;
        int start = types.Start;
        for (int i = types.Start; i <= types.End; i++)
        {
            angle += i == types.End ? 0 : types.File.Is(i, "<") ? 1 : types.File.Is(i, ">") ? -1 : 0;
            if (i < types.End && !(types.File.Is(i, ",") && angle == 0))
                continue;
            if (i > start)
                yield return types.Slice(start, i);
            start = i + 1;
        }
    }
}
