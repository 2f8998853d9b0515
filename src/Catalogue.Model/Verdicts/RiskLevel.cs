using System.Text.Json.Serialization;
using Catalogue.Model.Json;

namespace Catalogue.Model.Verdicts;

/// <summary>How much a call can cost its owner, in rising order.</summary>
[JsonConverter(typeof(NamesOnly<RiskLevel>))]
public enum RiskLevel
{
    Low,
    Medium,
    High,
    Critical,
}
