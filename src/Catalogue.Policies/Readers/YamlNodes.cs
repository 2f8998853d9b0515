using Catalogue.Model.Json;
using Catalogue.Policies.Evaluation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Catalogue.Policies.Readers;

/// <summary>Reads YAML with its lines. What two readers take differently (a second document, merge keys, yes and no for booleans) is a fault.</summary>
internal static class YamlNodes
{
    // YAML 1.1 reads these as booleans and 1.2 as texts; Go's library does the one, ours the other.
    private static readonly HashSet<string> Doubtful = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off" };

    public static PolicyNode Read(string text)
    {
        try
        {
            // Bounds depth, size and aliases before the tree is built here.
            YamlJson.Parse(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count != 1)
                throw new PolicyFaultException(stream.Documents.Count > 1 ? (int)stream.Documents[1].RootNode.Start.Line : 0, stream.Documents.Count == 0 ? "is empty" : "holds more than one document");
            return Node(stream.Documents[0].RootNode);
        }
        catch (YamlException e)
        {
            throw new PolicyFaultException((int)e.Start.Line, "is no YAML: " + (e.InnerException?.Message ?? e.Message));
        }
        catch (FormatException e) when (e is not PolicyFaultException)
        {
            int line = LineOf(e.Message);
            throw new PolicyFaultException(line, "is no YAML: " + (line == 0 ? e.Message : e.Message[(e.Message.IndexOf(':', StringComparison.Ordinal) + 2)..]));
        }
    }

    // The other reader of YAML begins its messages with the line.
    private static int LineOf(string message) =>
        message.StartsWith("line ", StringComparison.Ordinal) && message.IndexOf(':', StringComparison.Ordinal) is > 5 and var colon && int.TryParse(message.AsSpan(5, colon - 5), out int line) ? line : 0;

    private static PolicyNode Node(YamlNode node)
    {
        int line = (int)node.Start.Line;
        return node switch
        {
            YamlMappingNode map => new PolicyNode(NodeKind.Map, line, "", [.. map.Children.Select(m => new KeyValuePair<string, PolicyNode>(Key(m.Key), Node(m.Value)))], []),
            YamlSequenceNode list => new PolicyNode(NodeKind.List, line, "", [], [.. list.Children.Select(Node)]),
            YamlScalarNode scalar => Scalar(scalar, line),
            _ => throw new PolicyFaultException(line, "is of a kind that no policy needs"),
        };
    }

    private static string Key(YamlNode key)
    {
        string name = ((YamlScalarNode)key).Value ?? "";
        return name == "<<" ? throw new PolicyFaultException((int)key.Start.Line, "merges one map into another; write the keys out") : name;
    }

    private static PolicyNode Scalar(YamlScalarNode scalar, int line)
    {
        string text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain || !scalar.Tag.IsEmpty)
            return PolicyNode.Scalar(NodeKind.Text, line, text);
        if (Doubtful.Contains(text))
            throw new PolicyFaultException(line, $"has '{text}', which some readers take for true or false; put it in quotes, or write true or false");
        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => PolicyNode.Scalar(NodeKind.Null, line),
            "true" or "True" or "TRUE" => PolicyNode.Scalar(NodeKind.True, line),
            "false" or "False" or "FALSE" => PolicyNode.Scalar(NodeKind.False, line),
            _ => PolicyNode.Scalar(ExactNumber.Parse(text) is null ? NodeKind.Text : NodeKind.Number, line, text),
        };
    }
}
