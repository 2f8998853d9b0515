using Catalogue.Classifier.Reading;
using Catalogue.Classifier.Text;
using Catalogue.Model.Servers;

namespace Catalogue.Tests.Classifier.Text;

public sealed class DocumentedArgumentsTests
{
    private const string Bare = """{"properties":{"query":{"type":"string"},"limit":{"type":"integer"}}}""";

    [Theory]
    [InlineData("Finds rows.\n\nArgs:\n    query: What to look for\n    limit: How many\n")]
    [InlineData("Finds rows.\n\nArgs:\n    query (str, optional): What to look for\n    limit (int): How many\n")]
    [InlineData("Finds rows.\n\nParameters:\n- `query` - What to look for\n- `limit` - How many\n")]
    [InlineData("Finds rows.\n\nArgs:\n    limit: How many\n    query: What to look for\n\nReturns:\n    Rows\n")]
    public void WhatTheSchemaOnlyNames_IsReadInTheDocstring(string description) => Assert.Equal("what to look for", Words(description, Bare));

    [Theory]
    [InlineData("Finds rows. The query: anything goes.")]
    [InlineData("Finds rows.\n\nArgs:\n    my_query: What to look for\n")]
    [InlineData("Finds rows.\n\nReturns:\n    query: What was looked for\n")]
    [InlineData("Finds rows.\n\nArgs:\n    limit: How many\n\nReturns:\n    query: What was looked for\n")]
    public void WhatStandsElsewhere_IsOfNoArgument(string description) => Assert.Equal("", Words(description, Bare));

    [Theory]
    [InlineData("""{"properties":{"":{},"a.":{}}}""")]
    [InlineData("""{"properties":{"\nargs":{}}}""")]
    [InlineData("""{"properties":{"\"":{}}}""")]
    public void OddName_IsReadToTheEnd(string schema)
    {
        ToolDefinition tool = Definitions.Tool("thing", "\nargs: x\n\nArgs:\n    q: y\n\"", schema);

        Assert.NotNull(DefinitionReader.Read(DefinitionReader.Server(Definitions.Server(tool)), tool));
    }

    [Fact]
    public void WordsOfTheSchema_ComeFirst() =>
        Assert.Equal("the schema's words", Words("Finds rows.\n\nArgs:\n    query: What to look for\n", """{"properties":{"query":{"type":"string","description":"The schema's words"}}}"""));

    [Fact]
    public void LongestAndOddest_EndsAtTheText()
    {
        string description = "Finds rows.\n\nArgs:\n    query:" + new string('x', 5000) + "\n    query";

        Assert.NotEqual("", Words(description, Bare));
        Assert.Equal("", Words("Args:\nquery", Bare));
        Assert.Equal("", Words("Args:\nquery (", Bare));
    }

    private static string Words(string description, string schema)
    {
        ToolDefinition tool = Definitions.Tool("thing", description, schema);
        ParameterText read = Assert.Single(DefinitionReader.Read(DefinitionReader.Server(Definitions.Server(tool)), tool).Text.ParameterTexts, p => p.Parameter.Name == "query");
        return string.Join(' ', read.Words.Select(w => w.Word.Text));
    }
}
