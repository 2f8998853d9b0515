namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>An expression as a run of words, not yet evaluated.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Start">First word.</param>
/// <param name="End">Behind the last word.</param>
/// <param name="Bindings">What the parameters of the function around it were called with, where one call is looked at.</param>
internal readonly record struct Expr(SourceFile File, int Start, int End, Bindings? Bindings = null)
{
    public bool IsEmpty => End <= Start;

    public int Count => End - Start;

    public int FirstLine => File[Start].Line;

    public int LastLine => File.LastLine(End - 1);

    /// <summary>The whole text as it stands, cut where it is long.</summary>
    public string Shown(int most = 80)
    {
        if (IsEmpty)
            return "";
        int start = File[Start].Start;
        string text = string.Join(' ', File.Text[start..Math.Min(File[End - 1].End, start + (most * 4))].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > most ? text[..most] + "…" : text;
    }

    public Expr Slice(int start, int end) => this with { Start = start, End = end };

    /// <summary>Place of a mark outside all brackets, or -1.</summary>
    public int Find(string mark)
    {
        for (int i = Start; i < End; i++)
        {
            if (File.IsOpen(i))
                i = File.Partner(i);
            else if (File.Is(i, mark))
                return i;
        }
        return -1;
    }
}

/// <summary>Values of a function's parameters at one call.</summary>
internal sealed class Bindings : Dictionary<string, Expr>
{
    public Bindings()
        : base(StringComparer.Ordinal)
    {
    }
}

/// <summary>One named or positional part of a bracket: a member, an argument, a field.</summary>
/// <param name="Key">Empty for a positional one, <c>...</c> for a spread.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="At">Its first word.</param>
internal readonly record struct Field(string Key, Expr Value, int At);

/// <summary>A text as far as it stands in the source.</summary>
/// <param name="Value">With <see cref="Unknown"/> where a part is made at run time.</param>
/// <param name="IsComplete">Whether nothing is missing.</param>
internal readonly record struct CodeText(string Value, bool IsComplete)
{
    /// <summary>Stands for a part that only a run would show.</summary>
    public const string Unknown = "⟨…⟩";

    public static CodeText Nothing { get; } = new(Unknown, IsComplete: false);

    public bool IsUnknown => !IsComplete && Value.Replace(Unknown, "", StringComparison.Ordinal).Length == 0;
}
