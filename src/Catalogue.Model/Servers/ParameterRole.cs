using System.Text.Json.Serialization;

namespace Catalogue.Model.Servers;

/// <summary>What an argument is used as; it decides which condition a policy can offer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParameterRole>))]
public enum ParameterRole
{
    None,
    Path,
    Url,
    Command,
    Code,
    Query,
    Amount,
    Recipient,
    Secret,

    /// <summary>Chooses one of several operations.</summary>
    Operation,
}
