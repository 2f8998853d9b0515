using System.Text;
using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Json;

namespace Catalogue.Policies.Readers;

/// <summary>Reads JSON with its lines; a name that stands twice is a fault.</summary>
internal ref struct JsonNodes
{
    private readonly ReadOnlySpan<byte> json;
    private Utf8JsonReader reader;

    private JsonNodes(ReadOnlySpan<byte> json)
    {
        this.json = json;
        reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DefinitionLimits.JsonDepth });
    }

    public static PolicyNode Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var nodes = new JsonNodes(json);
            nodes.reader.Read();
            PolicyNode root = nodes.Value();
            nodes.reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            throw new PolicyFaultException((int)(e.LineNumber ?? 0) + 1, "is no JSON: " + ParserWords.Json(e));
        }
        catch (InvalidOperationException)
        {
            throw new PolicyFaultException(0, "holds a text that is no valid Unicode");
        }
    }

    private readonly int Line => json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;

    private PolicyNode Value() => reader.TokenType switch
    {
        JsonTokenType.StartObject => Map(),
        JsonTokenType.StartArray => List(),
        JsonTokenType.String => PolicyNode.Scalar(NodeKind.Text, Line, reader.GetString()!),
        JsonTokenType.Number => PolicyNode.Scalar(NodeKind.Number, Line, Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => PolicyNode.Scalar(NodeKind.True, Line),
        JsonTokenType.False => PolicyNode.Scalar(NodeKind.False, Line),
        _ => PolicyNode.Scalar(NodeKind.Null, Line),
    };

    private PolicyNode Map()
    {
        int line = Line;
        var members = new List<KeyValuePair<string, PolicyNode>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            if (!seen.Add(name))
                throw new PolicyFaultException(Line, $"names '{name}' twice");
            reader.Read();
            members.Add(new(name, Value()));
        }
        return new PolicyNode(NodeKind.Map, line, "", members, []);
    }

    private PolicyNode List()
    {
        int line = Line;
        var items = new List<PolicyNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value());
        return new PolicyNode(NodeKind.List, line, "", [], items);
    }
}
