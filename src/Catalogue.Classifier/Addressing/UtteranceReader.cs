using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;

namespace Catalogue.Classifier.Addressing;

/// <summary>Cuts every text of a definition into utterances and keeps those in which a word could be meant for a reader who acts.</summary>
internal static class UtteranceReader
{
    private const int MaxCharacters = 20_000, MaxWords = 120;

    public static List<Utterance> Of(Server server, ToolDefinition tool)
    {
        var found = new List<Utterance>();
        foreach (FieldText field in FieldTexts.Of(server, tool))
        {
            if (field.IsName)
                ReadName(field, found);
            else
                ReadText(field, found);
        }
        return found;
    }

    private static void ReadName(FieldText field, List<Utterance> into)
    {
        var words = new List<Token>();
        NameSplitter.Read(field.Text.Length > 200 ? field.Text[..200] : field.Text, words);
        if (words.Count > 2 && (words.Exists(w => w.Word.Addresses) || PlainOrders.NameAsks([.. words])))
            into.Add(new Utterance(field.Field, 0, field.Text.Length, [.. words], field.Text, Setting.Name));
    }

    private static void ReadText(FieldText field, List<Utterance> into)
    {
        string text = field.Text.Length > MaxCharacters ? field.Text[..MaxCharacters] : field.Text;
        Readout plain = Readout.Of(text);
        var words = new List<Token>();
        foreach ((int from, int to, Setting setting) in Stretches.Of(plain.Text))
        {
            words.Clear();
            Tokeniser.Read(plain.Text, from, to, words);
            if (words.Count == 0)
                continue;
            bool addresses = words.Exists(w => w.Word.Addresses);
            if (words.Count > MaxWords)
                words.RemoveRange(MaxWords, words.Count - MaxWords);
            Setting seen = setting | (plain.IsHidden(from, to) ? Setting.Hidden : Setting.None);
            var said = new Utterance(field.Field, plain.At(from), plain.At(to), [.. words], plain.Text, seen);
            if (seen.HasFlag(Setting.Hidden) || addresses || PlainOrders.Holds(said))
                into.Add(said);
        }
        foreach ((int start, int end, string decoded) in Decoding.Of(text))
        {
            words.Clear();
            Tokeniser.Read(decoded, 0, decoded.Length, words);
            if (words.Count > 1)
                into.Add(new Utterance(field.Field, start, end, [.. words.Take(MaxWords)], decoded, Setting.Hidden));
        }
    }
}
