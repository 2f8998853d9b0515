using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Text;

/// <summary>Everything of one definition that is judged, split into words once.</summary>
internal sealed class ToolText
{
    private const int MaxParameters = 60;

    public ToolText(ServerText server, ToolDefinition tool)
    {
        Server = server;
        Tool = tool;
        Name = server.NameOf(tool);
        Verb = NameVerb.Of(Name, tool.Name);
        Parameters = ToolParameters.Of(tool);
        if (tool.Title is { Length: > 0 } title)
            Tokeniser.Read(title, 0, Math.Min(title.Length, 500), Title);
        if (Text is { } text && !Boilerplate.Is(text))
            SentenceReader.Read(TextField, text, Sentences);
        ParameterTexts = [.. Parameters.Take(MaxParameters).Select(p => DocumentedArguments.Of(ParameterText.Of(p), Text, TextField, Sentences))];
        MainSentence = Sentences.Find(s => s.Section == Section.First);
        MainVerb = MainSentence is null ? null : SentenceVerb.Of(MainSentence);
    }

    public ServerText Server { get; }

    public ToolDefinition Tool { get; }

    public Token[] Name { get; }

    public Token? Verb { get; }

    public List<Token> Title { get; } = [];

    /// <summary>Sentences of the description (or of our summary where there is none).</summary>
    public List<Sentence> Sentences { get; } = [];

    /// <summary>The first sentence that says what the tool does.</summary>
    public Sentence? MainSentence { get; }

    /// <summary>The verb of that sentence.</summary>
    public Token? MainVerb { get; }

    public IReadOnlyList<ToolParameter> Parameters { get; }

    /// <summary>The first parameters, as words.</summary>
    public ParameterText[] ParameterTexts { get; }

    /// <summary>What the detectors noticed; filled by <see cref="Catalogue.Classifier.Reading.CueReader"/>.</summary>
    public List<Cues.Cue> Cues { get; } = [];

    public string? Text => Tool.Text;

    /// <summary>Which field <see cref="Text"/> is, for evidence.</summary>
    public string TextField => string.IsNullOrWhiteSpace(Tool.Description) ? EvidenceField.Summary : EvidenceField.Description;

    public bool HasText => Sentences.Count > 0;
}
