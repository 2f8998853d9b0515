using Catalogue.Classifier.Features;
using Catalogue.Classifier.Signals;
using Catalogue.Classifier.Signals.Detection;
using Catalogue.Classifier.Text;
using Catalogue.Model.Servers;

namespace Catalogue.Classifier.Reading;

/// <summary>From a definition to words, cues and features: what training and judging share.</summary>
internal static class DefinitionReader
{
    /// <summary>The words of a server, from which each of its tools can be read.</summary>
    public static ServerText Server(Server server) => new(server, TextOf);

    public static ReadDefinition Read(ServerText server, ToolDefinition tool)
    {
        ToolText text = server.Siblings.Take(tool) ?? TextOf(server, tool);
        return new ReadDefinition(text, ToolFeatures.Of(text));
    }

    /// <summary>The words of a definition with the cues in them.</summary>
    public static ToolText TextOf(ServerText server, ToolDefinition tool)
    {
        var text = new ToolText(server, tool);
        CueReader.Read(text, text.Cues);
        OperationLists.Read(text, text.Cues);
        foreach (ISignalDetector detector in SignalDetectors.All)
            detector.Notice(text, text.Cues);
        return text;
    }
}

/// <summary>A definition as words and as features.</summary>
internal sealed record ReadDefinition(ToolText Text, IReadOnlyList<Feature> Features);
