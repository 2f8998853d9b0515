using System.Globalization;
using System.Text;
using Catalogue.Scanner.Engine.Lexing;

namespace Catalogue.Scanner.Engine.Syntax;

/// <summary>A string literal as it will be at run time: texts, and the expressions between them.</summary>
internal static class TextParts
{
    /// <summary>One part: a text, or the source of an expression.</summary>
    public readonly record struct Part(string Text, bool IsHole);

    /// <summary>The literal's text where it holds no expression, else null.</summary>
    public static string? Plain(SourceFile file, int token)
    {
        List<Part> parts = Of(file, token);
        return parts.TrueForAll(p => !p.IsHole) ? string.Concat(parts.Select(p => p.Text)) : null;
    }

    public static List<Part> Of(SourceFile file, int token)
    {
        int start = file[token].Start;
        LexicalRules rules = file.Language.Lexical;
        if (rules.LiteralAt(file.Text, start) is not { } literal)
            return [new Part(file.Word(token), IsHole: false)];
        int end = Math.Max(literal.Body, file[token].End - literal.Close.Length);
        string body = file.Text[literal.Body..end];
        if (literal.Margin != Margin.Kept)
            body = Indentation.OfBlock(body, endsOpen: literal.Margin == Margin.SharedOpen);
        if (literal.Escape == Escape.Doubled)
            body = body.Replace("\"\"", "\"", StringComparison.Ordinal);
        return new Reader(rules, literal, body).Run();
    }

    private sealed class Reader(LexicalRules rules, Literal literal, string body)
    {
        private readonly string hole = literal.TextHole ?? literal.Hole;
        private readonly List<Part> parts = [];
        private readonly StringBuilder text = new();
        private int at;

        public List<Part> Run()
        {
            while (at < body.Length)
            {
                if (!Hole() && !Named() && !Escaped())
                    text.Append(body[at++]);
            }
            Flush();
            return parts;
        }

        private void Flush()
        {
            if (text.Length > 0)
                parts.Add(new Part(text.ToString(), IsHole: false));
            text.Clear();
        }

        private bool Hole()
        {
            if (hole.Length == 0 || string.CompareOrdinal(body, at, hole, 0, hole.Length) != 0)
                return Doubled('}');
            if (Doubled('{'))
                return true;
            // A variable's sign is a part of its name.
            int start = at + hole.Length - (hole.EndsWith('$') ? 1 : 0);
            (char opens, char closes) = (literal with { Hole = hole }).HoleBrackets;
            int depth = 1;
            int end = start;
            for (; end < body.Length && depth > 0; end++)
                depth += body[end] == opens ? 1 : body[end] == closes ? -1 : 0;
            Flush();
            parts.Add(new Part(body[start..Math.Max(start, end - 1)], IsHole: true));
            at = end + (hole.Length > 1 && hole[0] == '{' && hole[1] == '{' ? hole.Length - 1 : 0);
            return true;
        }

        private bool Doubled(char brace)
        {
            if (hole != "{" || body[at] != brace || at + 1 >= body.Length || body[at + 1] != brace)
                return false;
            text.Append(brace);
            at += 2;
            return true;
        }

        // $name
        private bool Named()
        {
            if (!literal.NamedHoles || body[at] != '$' || at + 1 >= body.Length || !(char.IsLetter(body[at + 1]) || body[at + 1] == '_'))
                return false;
            int end = at + 1;
            while (end < body.Length && (char.IsLetterOrDigit(body[end]) || body[end] == '_'))
                end++;
            Flush();
            parts.Add(new Part(body[(hole.EndsWith('$') ? at : at + 1)..end], IsHole: true));
            at = end;
            return true;
        }

        private bool Escaped()
        {
            if (body[at] != '\\' || literal.Escape is not (Escape.Backslash or Escape.QuoteOnly))
                return false;
            char c = at + 1 < body.Length ? body[at + 1] : '\\';
            at += 2;
            if (literal.Escape == Escape.QuoteOnly)
                text.Append(c == '\\' || c == literal.Close[0] ? "" : "\\").Append(c);
            else
                Changed(c);
            return true;
        }

        private void Changed(char c)
        {
            switch (c)
            {
                case 'n': text.Append('\n'); break;
                case 't': text.Append('\t'); break;
                case 'r': text.Append('\r'); break;
                case '0': text.Append('\0'); break;
                case 'b': text.Append('\b'); break;
                case 'f': text.Append('\f'); break;
                case 'v': text.Append('\v'); break;
                case 'x': Code(2); break;
                case 'u': Code(4); break;
                case 'U': Code(8); break;
                case '\n': Continued(); break;
                default:
                    if (rules.KeepsUnknownEscapes && c is not ('\\' or '\'' or '"' or '$'))
                        text.Append('\\');
                    text.Append(c);
                    break;
            }
        }

        private void Continued()
        {
            while (rules.TrimsContinuedLines && at < body.Length && char.IsWhiteSpace(body[at]))
                at++;
        }

        private void Code(int digits)
        {
            int start = at;
            int end = Math.Min(body.Length, at + digits);
            if (at < body.Length && body[at] == '{' && body.IndexOf('}', at, Math.Min(10, body.Length - at)) is > 0 and var close)
                (start, end, at) = (at + 1, close, close + 1);
            else
                at = end;
            if (int.TryParse(body.AsSpan(start, end - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) && code is >= 0 and <= 0x10FFFF)
                text.Append(code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code));
            else
                text.Append('\uFFFD');
        }
    }
}
