using System.Text.Json;
using Catalogue.Guard.Auditing;

namespace Catalogue.Tests.Guard.Auditing;

public sealed class AuditCountsTests
{
    [Fact]
    public void Calls_AreAddedUpByGrantAndTool()
    {
        var counts = new AuditCounts();
        foreach (string line in new[]
        {
            """{"event":"call","grant":"ada","tool":"dig","decision":"allow"}""", """{"event":"call","grant":"ada","tool":"dig","decision":"deny","reason":"too deep"}""",
            """{"event":"call","grant":"ada","tool":"dig","decision":"hide","reason":"too deep"}""", """{"event":"done","grant":"ada","tool":"dig","decision":"error","ms":9}""",
            """{"event":"done","grant":"ada","tool":"dig","decision":"ok","ms":1}""", """{"event":"call","tool":"dig","decision":"allow"}""", """{"event":"start"}""",
        })
            counts.Add(JsonElement.Parse(line));

        AuditCount ada = counts.Counts.Single(c => c.Grant == "ada");
        Assert.Equal((1, 2, 1, 1.0, 9.0), (ada.Allowed, ada.Denied, ada.Failed, ada.P50, ada.P99));
        Assert.Equal(2, ada.Reasons["too deep"]);
        Assert.Null(counts.Counts.Single(c => c.Grant.Length == 0).P50);
    }

    [Fact]
    public void RefusedMessages_AreCountedByKind()
    {
        var counts = new AuditCounts();
        counts.Add(JsonElement.Parse("""{"event":"refused","decision":"batch"}"""));
        counts.Add(JsonElement.Parse("""{"event":"refused","decision":"batch"}"""));

        Assert.Equal(2, counts.Refused["batch"]);
        Assert.Empty(counts.Counts);
    }
}
