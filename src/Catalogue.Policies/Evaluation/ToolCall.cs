using System.Text.Json;

namespace Catalogue.Policies.Evaluation;

/// <summary>One call that a policy decides on; arguments are a JSON object, or undefined for none.</summary>
internal sealed record ToolCall(string Tool, JsonElement Arguments = default);
