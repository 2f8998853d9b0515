using System.Text;
using System.Text.Json;
using Catalogue.Model.Servers;

namespace Catalogue.Tests.Model.Servers;

public class FingerprintTests
{
    private static readonly ToolDefinition Tool = new()
    {
        Name = "save_note",
        Description = "Saves a \"note\".\n",
        InputSchema = JsonElement.Parse("""{ "type": "object", "b": 1.0, "a": [1e21, 0.000001, 1e-7, -0, 12.5] }"""),
        Annotations = new ToolAnnotations { ReadOnlyHint = false },
    };

    [Fact]
    public void CanonicalForm_IsRfc8785() => Assert.Equal(
        """{"annotations":{"readOnlyHint":false},"description":"Saves a \"note\".\n","inputSchema":{"a":[1e+21,0.000001,1e-7,0,12.5],"b":1,"type":"object"},"name":"save_note"}""",
        Encoding.UTF8.GetString(Fingerprint.CanonicalForm(Tool)));

    [Fact]
    public void OrderOfMembers_DoesNotMatter() => Assert.Equal(
        Fingerprint.Of(Tool),
        Fingerprint.Of(Tool with { InputSchema = JsonElement.Parse("""{"a":[1E+21,1e-6,1e-7,0,12.50],"b":1,"type":"object"}""") }));

    [Fact]
    public void OurOwnWords_AreNoPartOfTheDefinition() => Assert.Equal(Fingerprint.Of(Tool), Fingerprint.Of(Tool with { Summary = "x", FirstSeen = new DateOnly(2026, 1, 1) }));

    [Fact]
    public void AnyPublishedWord_ChangesIt() => Assert.NotEqual(Fingerprint.Of(Tool), Fingerprint.Of(Tool with { Title = "Save" }));

    [Fact]
    public void HalfACharacter_IsHashedToo() => Assert.NotEqual(Fingerprint.Of(Tool with { Title = "a\ud83d" }), Fingerprint.Of(Tool with { Title = "a\ud83e" }));
}
