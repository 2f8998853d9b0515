using Catalogue.Classifier.Features;

namespace Catalogue.Classifier.Wording;

/// <summary>Puts a feature into words that a person can read.</summary>
internal static class FeatureWording
{
    public static string Of(in Feature feature)
    {
        string first = feature.First.Lemma, both = feature.Second is { } second ? first + " " + second.Lemma : first;
        return feature.Kind switch
        {
            FeatureKind.Bias => "what tools are on the whole",
            FeatureKind.NameWord or FeatureKind.NameFirst or FeatureKind.NameLast or FeatureKind.NamePair => "name: " + both,
            FeatureKind.NameVerb => "verb: " + first,
            FeatureKind.NameVerbKind or FeatureKind.OtherNameVerb => "kind of verb in the name: " + first,
            FeatureKind.NameVerbTopic => "name: " + first + " + " + feature.Second!.Lemma,
            FeatureKind.Fact => "fact: " + first,
            FeatureKind.FactKind => "fact: " + both,
            FeatureKind.NameVerbWord or FeatureKind.NameObject => "name: " + first + " + " + feature.Second!.Lemma,
            FeatureKind.NameShape => "shape of the name: " + first,
            FeatureKind.TitleWord => "title: " + first,
            FeatureKind.MainVerb or FeatureKind.FirstWord or FeatureKind.FirstPair or FeatureKind.MainVerbObject => "first sentence: " + both,
            FeatureKind.MainVerbKind or FeatureKind.MainVerbTopic => "first sentence does: " + both,
            FeatureKind.VerbKinds => "name and first sentence: " + first + " + " + feature.Second!.Lemma,
            FeatureKind.RestWord or FeatureKind.RestPair or FeatureKind.RestVerb => "later sentence: " + both,
            FeatureKind.RestVerbKind => "later sentence does: " + first,
            FeatureKind.AlsoVerb or FeatureKind.AlsoVerbKind or FeatureKind.AnyVerbKind => "first sentence mentions: " + first,
            FeatureKind.Negated => "denied: " + first,
            FeatureKind.Phrase or FeatureKind.Cue or FeatureKind.SignalCue => "wording: " + first,
            FeatureKind.CueKind or FeatureKind.CueClass => "wording: " + first + " + " + feature.Second!.Lemma,
            FeatureKind.ArgumentWord or FeatureKind.ParameterText => "argument text: " + first,
            FeatureKind.ReturnWord => "what it returns: " + first,
            FeatureKind.Parameter or FeatureKind.ParameterWord => "parameter: " + first,
            FeatureKind.ParameterRole => "parameter role: " + first,
            FeatureKind.ParameterRoleKind => "parameter role: " + feature.Second!.Lemma + " + " + first,
            FeatureKind.ParameterValue or FeatureKind.ParameterValueKind => "selectable operation: " + first,
            FeatureKind.ParameterCount => "number of parameters: " + first,
            FeatureKind.ServerText or FeatureKind.ServerTopic => "server: " + first,
            FeatureKind.ServerTopicKind => "server: " + feature.Second!.Lemma + " + " + first,
            FeatureKind.Sibling or FeatureKind.SiblingCue => "tools beside it: " + first,
            FeatureKind.TextShape => "length of the text: " + first,
            _ => both,
        };
    }
}
