using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Definitions;

/// <summary>Reads attributes (C#, PHP) and annotations (Java, Kotlin, Swift, Dart) with the method or parameter that they belong to.</summary>
internal static class AnnotatedReader
{
    private const int Longest = 600;

    /// <summary>The method whose marks begin at a word; null where no method follows.</summary>
    public static Annotated? Method(SourceFile file, int start)
    {
        var marks = new List<Mark>();
        int at = Marks(file, start, file.Count, marks);
        for (int i = at; i < file.Count && i < at + Longest; i++)
        {
            if (file.Is(i, "<") && Angles.End(file, i) is > 0 and var end)
                i = end - 1;
            else if (file.IsName(i) && file.Is(i + 1, "<") && Angles.End(file, i + 1) is > 0 and var behind && file.Is(behind, "(") && file.Partner(behind) > 0 && file.IsName(i - 1))
                return new Annotated(marks, file.Word(i), behind, new Expr(file, i, i));
            else if (file.IsName(i) && file.Is(i + 1, "(") && file.Partner(i + 1) > 0)
                return new Annotated(marks, file.Word(i).Trim('`'), i + 1, new Expr(file, i, i));
            else if (file.Is(i, ";") || file.Is(i, "{") || file.Is(i, "}") || file.Is(i, "class") || file.Is(i, "="))
                return null;
            else if (file.Is(i, "[") && file.Partner(i) > 0)
                i = file.Partner(i);
        }
        return null;
    }

    /// <summary>One parameter of a method.</summary>
    public static Annotated Parameter(Expr item)
    {
        SourceFile file = item.File;
        var marks = new List<Mark>();
        int start = Marks(file, item.Start, item.End, marks);
        int equals = item.Slice(start, item.End).Find("=");
        int end = equals < 0 ? item.End : equals;
        Expr? given = equals < 0 ? null : item.Slice(equals + 1, item.End);
        if (!file.Language.TypesComeFirst)
        {
            int colon = item.Slice(start, end).Find(":");
            return colon < 1 ? new Annotated(marks, "", -1, item.Slice(start, start), given)
                : new Annotated(marks, file.Word(colon - 1), -1, item.Slice(colon + 1, end), given);
        }
        // Annotations may also stand between modifiers and type.
        while (start < end && file.Is(start, "final"))
            start = Marks(file, start + 1, end, marks);
        return end - start < 2 || !file.IsName(end - 1) ? new Annotated(marks, "", -1, item.Slice(start, start), given)
            : new Annotated(marks, file.Word(end - 1).TrimStart('@'), -1, item.Slice(start, end - 1), given);
    }

    /// <summary>The marks that an item begins with.</summary>
    public static IReadOnlyList<Mark> MarksOf(Expr item)
    {
        var marks = new List<Mark>();
        Marks(item.File, item.Start, item.End, marks);
        return marks;
    }

    private static int Marks(SourceFile file, int at, int end, List<Mark> marks)
    {
        while (at < end && marks.Count < 50)
        {
            // PHP: #[A, B], C#: [A, B], elsewhere @A @B.
            int open = file.Language.AttributeMark == "#[" && file.Is(at, "#") ? at + 1 : at;
            if (file.Language.AttributeMark.EndsWith('[') && file.Is(open, "[") && file.Partner(open) is > 0 and var close)
            {
                marks.AddRange(Ranges.Items(file, open).Select(i => One(file, i.Start, at)).OfType<Mark>());
                at = close + 1;
            }
            else if (file.Language.AttributeMark == "@" && file.Is(at, "@") && file.IsName(at + 1) && !file.Is(at + 1, "interface"))
            {
                Mark? mark = One(file, at + 1, at);
                if (mark is not null)
                    marks.Add(mark);
                at = Behind(file, at + 1);
            }
            else
            {
                break;
            }
        }
        return at;
    }

    private static Mark? One(SourceFile file, int name, int at)
    {
        while (Chain.IsDot(file, name + 1) || (file.Is(name + 1, ":") && (file.Is(name, "param") || file.Is(name, "property") || file.Is(name, "field") || file.Is(name, "get") || file.Is(name, "return"))))
            name += 2;
        if (!file.IsName(name))
            return null;
        bool hasArguments = file.Is(name + 1, "(") && file.Partner(name + 1) > 0;
        string word = file.Word(name);
        return new Mark(word.EndsWith("Attribute", StringComparison.Ordinal) ? word[..^9] : word, at, new FieldSet(hasArguments ? Ranges.Fields(file, name + 1) : []));
    }

    private static int Behind(SourceFile file, int name)
    {
        while (Chain.IsDot(file, name + 1) && file.IsName(name + 2))
            name += 2;
        return file.Is(name + 1, "(") && file.Partner(name + 1) > 0 ? file.Partner(name + 1) + 1 : name + 1;
    }
}
