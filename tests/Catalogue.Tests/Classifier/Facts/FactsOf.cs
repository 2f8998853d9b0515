using Catalogue.Classifier.Facts;
using Catalogue.Classifier.Reading;
using Catalogue.Model.Servers;

namespace Catalogue.Tests.Classifier.Facts;

/// <summary>The facts that are found in one definition.</summary>
internal static class FactsOf
{
    public static IReadOnlyList<Fact> Tool(string? description, string? schema = null)
    {
        ToolDefinition tool = Definitions.Tool("thing", description, schema);
        return DefinitionReader.Read(DefinitionReader.Server(Definitions.Server(tool)), tool).Facts;
    }
}
