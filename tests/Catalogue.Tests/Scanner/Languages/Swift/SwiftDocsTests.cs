using Catalogue.Scanner.Languages.Swift;

namespace Catalogue.Tests.Scanner.Languages.Swift;

public sealed class SwiftDocsTests
{
    [Theory]
    [InlineData("/// Digs a hole.\n/// Deeply.\n", "Digs a hole.\nDeeply.")]
    [InlineData("/**\n * Digs a hole.\n */\n", "Digs a hole.")]
    [InlineData("/// Digs a hole.\n/// - Returns: earth\n", "Digs a hole.")]
    [InlineData("// Digs a hole.\n", null)]
    public void Text_IsWhatStandsBeforeTheFields(string before, string? text) => Assert.Equal(text, SwiftDocs.Of(before).Text);

    [Fact]
    public void Parameters_AreReadInBothForms()
    {
        SwiftDocs docs = SwiftDocs.Of("/// Digs.\n/// - Parameter depth: How deep.\n/// - Parameters:\n///   - width: How wide.\n");

        Assert.Equal(("How deep.", "How wide."), (docs.Parameters["depth"], docs.Parameters["width"]));
    }
}
