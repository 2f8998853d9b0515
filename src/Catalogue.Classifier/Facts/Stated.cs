using Catalogue.Classifier.Cues;
using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>What a definition states about a call: its description and its arguments. Names of tool and server cannot be asked for here.</summary>
internal sealed class Stated(ToolText text)
{
    /// <summary>Sentences that say what the call does; not the examples, nor orders to the model.</summary>
    public IReadOnlyList<Sentence> Sentences { get; } = [.. text.Sentences.Where(s => s.Section is Section.First or Section.Rest)];

    /// <summary>What the server says of itself; what it documents counts as documented.</summary>
    public IReadOnlyList<Sentence> ServerSentences => text.Server.Sentences;

    /// <summary>Whether the description names a change of data among what the call does.</summary>
    public bool NamesChange => Sentences.Any(s => Array.Exists(s.Words, w => w.Word.Text is "insert" or "update" or "delete" or "drop" or "write" or "any"));

    /// <summary>Sentences about the arguments.</summary>
    public IReadOnlyList<Sentence> ArgumentSentences { get; } = [.. text.Sentences.Where(s => s.Section == Section.Arguments)];

    /// <summary>The verb of the sentence that says what the call does.</summary>
    public Word? MainVerb => text.MainVerb?.Word;

    public Sentence? MainSentence => text.MainSentence;

    /// <summary>What the caller supplies, at any depth, named or not.</summary>
    public IReadOnlyList<ParameterText> Parameters { get; } = [.. text.ParameterTexts, .. DeepParameters.Of(text.Tool, text.Parameters)];

    /// <summary>Whether it is known what arguments there are, be it none.</summary>
    public bool KnowsArguments => text.Tool.InputSchema is not null;

    public bool HasText => text.HasText;

    /// <summary>Acts that the description says the call performs.</summary>
    public IEnumerable<(Sentence Sentence, Act Act)> Acts => Sentences.SelectMany(s => s.Acts.Where(a => a.Happens).Select(a => (s, a)));

    /// <summary>Whether the call, as far as its first sentence says, only looks, seeks, computes or draws.</summary>
    public bool OnlyLooks => MainVerb is { VerbKinds.Length: > 0 } verb && Array.TrueForAll(verb.VerbKinds, k => k.Text is "look" or "seek" or "compute" or "watch" or "generate");

    /// <summary>Whether the first sentence says that the call only shows what would happen, or works on a copy.</summary>
    public bool OnlyTries => MainSentence is { } main && Array.Exists(main.Words, w => w.Word.Text is "would" or "preview" or "previews" or "dry" or "simulate" or "simulates" or "memory");

    /// <summary>Whether the call only shows what something would do.</summary>
    public bool Pretends => MainVerb?.Lemma is "simulate" or "preview" or "explain";

    /// <summary>The text of a field.</summary>
    public string? TextOf(string field) => EvidenceField.Resolve(text.Server.Server, text.Tool, field);

    /// <summary>Whether a wording of the cue table stands in the description or in what is said of an argument.</summary>
    public bool Says(string cue) => text.Cues.Exists(c => c.Name.Text == cue && c.Scope is not (CueScope.Name or CueScope.Server));

    /// <summary>The words of a field between two positions.</summary>
    public Evidence? Quote(string field, int start, int end) => Quotes.Of(text, field, start, end - start);

    /// <summary>An argument's description, or its name where the schema lists it.</summary>
    public Evidence? Quote(ParameterText parameter) =>
        parameter.Words.Length > 0 ? Quote(parameter.Field, parameter.Words[0].Start, parameter.Words[Math.Min(parameter.Words.Length, LongestQuote) - 1].End) : Quotes.Required(text, parameter.Parameter.OwnName);

    /// <summary>A whole sentence, or its first words where it is long.</summary>
    public Evidence? Quote(Sentence sentence) => Quote(sentence.Field, sentence.Words[0].Start, sentence.Words[Math.Min(sentence.Words.Length, LongestQuote) - 1].End);

    private const int LongestQuote = 16;
}
