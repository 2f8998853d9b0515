using System.Text.Json;
using Catalogue.Model.Language;

namespace Catalogue.Guard.Approving;

/// <summary>The question that a client shows its person, and how its answer is read.</summary>
internal static class Question
{
    /// <summary>Names guard's question among a call's input requests.</summary>
    public const string Key = "catalogue-guard-approval";

    private const int LongestArguments = 4_000;

    /// <summary>The params of <c>elicitation/create</c>.</summary>
    public static void Write(Utf8JsonWriter writer, ApprovalRequest request)
    {
        string arguments = request.Arguments.Length > LongestArguments
            ? $"{request.Arguments[..LongestArguments]} … ({request.Arguments.Length} characters; catalogue guard approve shows all)"
            : request.Arguments;
        writer.WriteStartObject();
        writer.WriteString("mode", "form");
        writer.WriteString("message", $"The policy asks before each call of {InvisibleText.EscapedOnOneLine(request.Tool)}. Arguments: {InvisibleText.EscapedOnOneLine(arguments)}");
        writer.WriteStartObject("requestedSchema");
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        writer.WriteStartObject("approve");
        writer.WriteString("type", "boolean");
        writer.WriteString("title", "Make this one call");
        writer.WriteBoolean("default", false);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartArray("required");
        writer.WriteStringValue("approve");
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Whether the answer is a plain yes.</summary>
    public static bool IsYes(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("action", out JsonElement action) && action.ValueKind == JsonValueKind.String && action.ValueEquals("accept"u8)
        && answer.TryGetProperty("content", out JsonElement content) && content.ValueKind == JsonValueKind.Object
        && content.TryGetProperty("approve", out JsonElement approve) && approve.ValueKind == JsonValueKind.True;
}
