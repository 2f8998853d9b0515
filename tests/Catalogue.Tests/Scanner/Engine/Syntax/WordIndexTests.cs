using Catalogue.Scanner.Engine.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Scanner.Engine.Syntax;

public sealed class WordIndexTests
{
    private static readonly Gen<string> Texts = Gen.Elements("dig", "Digger", "_dig", "d1g", " ", "-", ".", "é", "\n", "till").ArrayOf().Select(parts => string.Concat(parts));

    [Fact]
    public void AnyTexts_AreFoundAsByLookingThroughThem() => Check.QuickThrowOnFailure(Prop.ForAll(Texts.ArrayOf().ToArbitrary(), Gen.Elements("dig", "ig", "Dig", "1", "till", "é", "nothing").ToArbitrary(), (texts, name) =>
        new WordIndex(texts).Holding(name).SequenceEqual(Enumerable.Range(0, texts.Length).Where(i => texts[i].Contains(name, StringComparison.Ordinal)))));

    [Theory]
    [InlineData("dig_hole", true)]
    [InlineData("dig-hole", false)]
    [InlineData("", false)]
    public void Index_AnswersForNamesAlone(string name, bool knows) => Assert.Equal(knows, WordIndex.Knows(name));
}
