namespace Catalogue.Scanner.Engine.Lexing;

/// <summary>Which brackets belong together and which bracket encloses each word.</summary>
internal sealed class Brackets
{
    // How far a closing bracket looks past openers that were never closed.
    private const int Reach = 8;

    private readonly int[] partners;
    private readonly int[] parents;

    public Brackets(Token[] tokens, string text)
    {
        partners = new int[tokens.Length];
        parents = new int[tokens.Length];
        var open = new List<int>();
        for (int i = 0; i < tokens.Length; i++)
        {
            partners[i] = -1;
            char c = tokens[i] is { Kind: TokenKind.Mark, Length: 1 } ? text[tokens[i].Start] : ' ';
            if (c is ')' or ']' or '}')
                Close(i, c, tokens, text, open);
            parents[i] = open.Count > 0 ? open[^1] : -1;
            if (c is '(' or '[' or '{')
                open.Add(i);
        }
    }

    /// <summary>The other bracket of a pair, or -1.</summary>
    public int Partner(int token) => partners[token];

    /// <summary>The opening bracket around a word, or -1; it may lack its partner.</summary>
    public int Parent(int token) => parents[token];

    private void Close(int at, char c, Token[] tokens, string text, List<int> open)
    {
        char wanted = c switch { ')' => '(', ']' => '[', _ => '{' };
        for (int back = open.Count - 1; back >= 0 && back >= open.Count - Reach; back--)
        {
            if (text[tokens[open[back]].Start] != wanted)
                continue;
            partners[open[back]] = at;
            partners[at] = open[back];
            open.RemoveRange(back, open.Count - back);
            return;
        }
    }
}
