using Catalogue.Scanner.Engine.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Scanner.Engine.Syntax;

public sealed class IndentationTests
{
    [Theory]
    [InlineData("\n    Digs.\n      Deeply.\n    ", false, "Digs.\n  Deeply.")]
    [InlineData("\n    Digs.\n    ", true, "Digs.\n")]
    [InlineData("\n      Digs.\n    ", false, "  Digs.")]
    [InlineData("\n    Digs.\n\n    Deeply.", false, "Digs.\n\nDeeply.")]
    [InlineData("on its first line\n  x", false, "on its first line\n  x")]
    public void Block_LosesTheMarginOfItsLinesAndOfItsEnd(string body, bool endsOpen, string text) => Assert.Equal(text, Indentation.OfBlock(body, endsOpen));

    [Theory]
    [InlineData("Digs.\n\n    Deeply.\n      More.\n    ", "Digs.\n\nDeeply.\n  More.")]
    [InlineData("\n    Digs.\n    ", "Digs.")]
    [InlineData("Digs.\n\tDeeply.", "Digs.\nDeeply.")]
    public void Docstring_IsCleanedAsPythonDoes(string doc, string text) => Assert.Equal(text, Indentation.OfDocstring(doc));

    [Fact]
    public void Margin_IsCutAtTheBar() => Assert.Equal("Digs.\n  Deeply.\nplain", Indentation.OfMargin("\n    |Digs.\n    |  Deeply.\nplain\n"));

    [Fact]
    public void AnyText_DedentedTwice_IsDedentedOnce() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements("a", " ", "\t", "\n").ArrayOf().ToArbitrary(), parts =>
        Indentation.Dedent(string.Concat(parts)) is var once && Indentation.Dedent(once) == once));
}
