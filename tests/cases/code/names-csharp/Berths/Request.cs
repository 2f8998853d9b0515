using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Harbour.Berths;

public sealed record Request([property: Description("Which berth")] string Berth)
{
    [Range(1, 30)]
    public int Nights { get; set; }

    [JsonPropertyName("note_text")]
    public string? Note { get; set; }
}
