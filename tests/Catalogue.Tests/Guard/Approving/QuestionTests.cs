using System.Text.Json;
using Catalogue.Guard.Approving;

namespace Catalogue.Tests.Guard.Approving;

public sealed class QuestionTests
{
    [Theory]
    [InlineData("""{"action":"accept","content":{"approve":true}}""", true)]
    [InlineData("""{"action":"accept","content":{"approve":"true"}}""", false)]
    [InlineData("""{"action":"accept","content":{}}""", false)]
    [InlineData("""{"action":"decline","content":{"approve":true}}""", false)]
    [InlineData("""{"content":{"approve":true}}""", false)]
    [InlineData("""{"action":"accept"}""", false)]
    [InlineData("[]", false)]
    public void OnlyAPlainYes_IsOne(string answer, bool isYes) =>
        Assert.Equal(isYes, Question.IsYes(JsonElement.Parse(answer)));

    [Fact]
    public void ArgumentsOfAStranger_SteerNoTerminalAndHaveAnEnd()
    {
        string message = Written(new ApprovalRequest("1", "ada", "dig\u202e", "\u001b[2J" + new string('x', 5_000), "d", "p", DateTimeOffset.UnixEpoch));

        Assert.DoesNotContain('\u202e', message);
        Assert.DoesNotContain('\u001b', message);
        Assert.Contains("(5004 characters; catalogue guard approve shows all)", message, StringComparison.Ordinal);
    }

    private static string Written(ApprovalRequest request)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Question.Write(writer, request);
        return JsonElement.Parse(stream.ToArray()).GetProperty("message").GetString()!;
    }
}
