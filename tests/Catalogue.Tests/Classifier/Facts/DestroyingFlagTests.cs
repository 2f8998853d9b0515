using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Classifier.Facts;

public sealed class DestroyingFlagTests
{
    [Theory]
    [InlineData("Copies a shelf.", """{"properties":{"dropTarget":{"type":"boolean"}}}""")]
    [InlineData("Loads rows into a shelf.", """{"properties":{"clear":{"type":"boolean","description":"Whether to clear existing rows first"}}}""")]
    [InlineData("Lists the books that were lent.", """{"properties":{"purge":{"type":"boolean","description":"Purge the table of loans afterwards"}}}""")]
    [InlineData("Loads rows into a shelf.", """{"properties":{"fresh":{"type":"boolean","description":"Existing rows are discarded"}}}""")]
    [InlineData("Copies files (does not delete the source unless asked).", """{"properties":{"delete_source":{"type":"boolean","description":"Delete the source"}}}""")]
    [InlineData("Loads rows.", """{"properties":{"purge":{"type":"boolean","description":"Automatically deletes all existing rows first"}}}""")]
    public void SwitchThatRemoves_IsARemoval(string description, string schema) =>
        Assert.Contains(FactsOf.Tool(description, schema), f => f.Id == "destroying-flag" && f.Least == ToolClass.Destructive);

    [Theory]
    [InlineData("Types into a box.", """{"properties":{"clear":{"type":"boolean"}}}""")]
    [InlineData("Types a name.", """{"properties":{"clearFirst":{"type":"boolean","description":"Clear the field before typing"}}}""")]
    [InlineData("Shows what the console printed.", """{"properties":{"clear":{"type":"boolean","description":"Whether to clear the console afterwards"}}}""")]
    [InlineData("Gets the page that is open.", """{"properties":{"removeImages":{"type":"boolean","description":"Remove all images"}}}""")]
    [InlineData("Starts reading a site.", """{"properties":{"options":{"type":"object","properties":{"removeTags":{"type":"boolean"}}}}}""")]
    [InlineData("Starts a box from a picture.", """{"properties":{"auto_remove":{"type":"boolean","description":"Automatically remove the box once it ends"}}}""")]
    [InlineData("Folds a shelf away without deleting it, by default saving it first.", """{"properties":{"removeShelf":{"type":"boolean"}}}""")]
    [InlineData("Folds a shelf away (does not delete the books on it).", """{"properties":{"removeShelf":{"type":"boolean","description":"Removes the shelf from the view"}}}""")]
    [InlineData("Ships a build.", """{"properties":{"clearCache":{"type":"boolean","description":"Clear the build cache first"}}}""")]
    [InlineData("Marks a fault as mended.", """{"properties":{"fromOlder":{"type":"boolean","description":"Reports from older versions will be discarded"}}}""")]
    public void SwitchThatLosesNothing_IsNone(string description, string schema) =>
        Assert.DoesNotContain(FactsOf.Tool(description, schema), f => f.Id == "destroying-flag");
}
