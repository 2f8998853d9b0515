using System.Text.Json;

namespace Catalogue.Model.Json;

/// <summary>How JSON of strangers is parsed: nested no deeper than <see cref="DefinitionLimits.JsonDepth"/>.</summary>
public static class BoundedJson
{
    public static JsonDocumentOptions Options { get; } = new() { MaxDepth = DefinitionLimits.JsonDepth };
}
