using Catalogue.Classifier.Facts;
using Catalogue.Model.Servers;

namespace Catalogue.Tests.Classifier.Facts;

public sealed class DeepParametersTests
{
    private const string Command = """{"type":"string","description":"Shell command to run"}""";

    [Theory]
    [InlineData("""{"properties":{"a":{"type":"array","items":{"type":"array","items":$}}}}""")]
    [InlineData("""{"properties":{"a":{"type":"object","additionalProperties":$}}}""")]
    [InlineData("""{"properties":{"a":{"type":"object","patternProperties":{"^x":$}}}}""")]
    [InlineData("""{"properties":{"a":{"type":"array","prefixItems":[{"type":"string"},$]}}}""")]
    [InlineData("""{"properties":{"a":{"$ref":"#/$defs/b"}},"$defs":{"b":{"type":"array","items":$}}}""")]
    public void CommandWithoutANameOfItsOwn_IsSeen(string schema) =>
        Assert.Contains(FactsOf.Tool("Looks after printers.", schema.Replace("$}", Command + "}", StringComparison.Ordinal).Replace("$]", Command + "]", StringComparison.Ordinal)), f => f.Id == SuppliedCode.Run);

    [Fact]
    public void VariantsOfAUnion_EachCountAsAnOperation() =>
        Assert.Contains(
            FactsOf.Tool("Works with drafts.", """{"properties":{"request":{"oneOf":[{"properties":{"action":{"const":"show"}}},{"properties":{"action":{"const":"erase"}}}]}}}"""),
            f => f.Id == "selected-operation/removal");

    [Fact]
    public void SchemaThatRefersToItself_Ends()
    {
        ToolDefinition tool = Definitions.Tool("tree", "Draws a tree.", """{"properties":{"node":{"$ref":"#/$defs/node"}},"$defs":{"node":{"properties":{"left":{"$ref":"#/$defs/node"},"right":{"$ref":"#/$defs/node"},"all":{"type":"array","items":{"$ref":"#/$defs/node"}}}}}}""");

        Assert.InRange(DeepParameters.Of(tool, ToolParameters.Of(tool)).Count, 0, 60);
    }

    [Fact]
    public void WhatWasReadAlready_IsNotReadAgain()
    {
        ToolDefinition tool = Definitions.Tool("note", "Keeps a note.", """{"properties":{"text":{"type":"string","description":"Text"},"tags":{"type":"array","items":{"type":"string"}}}}""");

        Assert.Empty(DeepParameters.Of(tool, ToolParameters.Of(tool)));
    }
}
