using Catalogue.Classifier.Reading;

namespace Catalogue.Classifier.Judging;

/// <summary>Whether a definition has any word for money or what is paid for: cards are swapped, chapters transferred and tasks delegated without.</summary>
internal static class MoneyWords
{
    private static readonly MatterWords Words = MatterWords.All["money"], Planned = MatterWords.All["money-planned"], Moved = MatterWords.All["money-moved"];

    public static bool In(ReadDefinition definition) => Grounds.In(definition, Words) && !OnlyPlans(definition);

    // "Sets a budget", "Adds a holding to the portfolio": a plan or a note about money, and no word for paying in what it says it does.
    private static bool OnlyPlans(ReadDefinition definition)
    {
        string said = $"{string.Join(' ', definition.Text.Name.Select(w => w.Word.Text))} {string.Join(' ', definition.Text.MainSentence?.Words.Select(w => w.Word.Text) ?? [])}";
        return Planned.In(said) && !Moved.In(said);
    }
}
