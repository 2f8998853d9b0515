using Catalogue.Classifier.Addressing;
using Catalogue.Classifier.Facts;
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
        IReadOnlyList<Fact> facts = FactDetectors.Find(new Stated(text));
        return new ReadDefinition(text, facts, UtteranceReader.Of(server.Server, tool), ToolFeatures.Of(text, facts));
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

/// <summary>A definition as words, facts and features.</summary>
/// <param name="Utterances">What could be said to the model.</param>
internal sealed record ReadDefinition(ToolText Text, IReadOnlyList<Fact> Facts, IReadOnlyList<Utterance> Utterances, IReadOnlyList<Feature> Features);
