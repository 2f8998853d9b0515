using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Cli.Answering;

[JsonSerializable(typeof(IDictionary<string, JsonElement>))]
internal sealed partial class ArgumentsJson : JsonSerializerContext;
