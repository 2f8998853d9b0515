using Catalogue.Scanner.Languages.Php;

namespace Catalogue.Tests.Scanner.Languages.Php;

public sealed class PhpDocsTests
{
    [Fact]
    public void Text_IsWhatStandsBeforeTheTags()
    {
        PhpDocs docs = PhpDocs.Of("/**\n * Digs a hole.\n *\n * Deeply.\n * @return void\n */\n");

        Assert.Equal("Digs a hole.\n\nDeeply.", docs.Text);
    }

    [Fact]
    public void Parameter_MayGoOnOverLines()
    {
        PhpDocs docs = PhpDocs.Of("/**\n * @param int $depth How deep,\n *   in metres.\n * @param string ...$names\n * @param $free\n */");

        Assert.Equal(("int", "How deep, in metres."), docs.Parameters["depth"]);
        Assert.Equal(("string", null), docs.Parameters["names"]);
        Assert.Equal(("", null), docs.Parameters["free"]);
    }

    [Fact]
    public void LastComment_Counts() => Assert.Equal("Second.", PhpDocs.Of("/** First. */ x /** Second. */").Text);

    [Theory]
    [InlineData("// Digs.")]
    [InlineData("/** never ends")]
    [InlineData("")]
    public void NoComment_SaysNothing(string before) => Assert.Null(PhpDocs.Of(before).Text);
}
