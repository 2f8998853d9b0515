using Catalogue.Classifier.Features;
using Catalogue.Model.Verdicts;

namespace Catalogue.Training.Learning;

/// <summary>
/// Copies of a row that leave a part of it out. What mostly agrees is leaned on as a sum; the copies teach a model to judge where only one
/// part speaks.
/// </summary>
internal static class PartialViews
{
    private const float NameOrTextWeight = 0.4f, AloneWeight = 0.35f;

    /// <summary>The row, and copies that show its name alone and its text alone.</summary>
    public static IEnumerable<Row> ForClasses(Row row)
    {
        yield return row;
        if (!row.Features.Any(f => f.Kind == FeatureKind.FirstWord) || !row.Features.Any(f => f.Kind == FeatureKind.NameVerb))
            yield break;
        yield return row with { Features = [.. row.Features.Where(f => !IsOfName(f))], Weight = row.Weight * NameOrTextWeight };
        yield return row with { Features = [.. row.Features.Where(f => !IsOfText(f))], Weight = row.Weight * NameOrTextWeight };
    }

    /// <summary>
    /// The row, a copy as if its tool were the only one that is known of its server, and one as if the server said nothing of itself: lists
    /// often hold a part of a server's tools, and two servers in five have no text.
    /// </summary>
    public static IEnumerable<Row> ForSignals(Row row)
    {
        yield return row;
        yield return row with { Features = SiblingFeatures.WithoutSiblings(row.Features), Weight = row.Weight * AloneWeight };
        if (row.Features.Any(IsOfServer))
            yield return row with { Features = [.. row.Features.Where(f => !IsOfServer(f))], Weight = row.Weight * AloneWeight };
    }

    private static bool IsOfServer(Feature feature) =>
        feature.Field == EvidenceField.ServerDescription || feature.Kind is FeatureKind.ServerText or FeatureKind.ServerTopic or FeatureKind.ServerTopicKind;

    private static bool IsOfName(Feature feature) => feature.Field == EvidenceField.Tool || feature.Kind is
        FeatureKind.NameWord or FeatureKind.NameFirst or FeatureKind.NameLast or FeatureKind.NamePair or FeatureKind.NameVerb or FeatureKind.NameVerbKind
        or FeatureKind.NameVerbTopic or FeatureKind.NameVerbWord or FeatureKind.NameShape or FeatureKind.OtherNameVerb or FeatureKind.VerbKinds;

    private static bool IsOfText(Feature feature) => feature.Field is EvidenceField.Description or EvidenceField.Summary || feature.Kind is FeatureKind.TextShape;
}
