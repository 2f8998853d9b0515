using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Catalogue.Scanner.Engine.Schemas;

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class JsonNodeContext : JsonSerializerContext;
