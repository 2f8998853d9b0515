using Catalogue.Policies.Evaluation;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Parts;

/// <summary>What a proof run says of a format, in words that claim no more than it showed.</summary>
internal static class ProofText
{
    /// <summary>For beside a snippet; empty where nothing ran.</summary>
    public static string Short(PolicyProof? proof) => proof?.Kind switch
    {
        "engine" => "Proven on a real engine.",
        "expressions" => "Checked against its documented rules; its expressions on an engine of their language that is not the gateway's own.",
        "restated" => "Checked against its documented rules, not on the engine.",
        _ => "",
    };

    public static string Whole(PolicyProof? proof) => proof switch
    {
        null => "Not tried on an engine.",
        { Skipped: { } why } => English.Sentence("Not tried on an engine: " + why),
        _ => $"{Short(proof)} {English.Sentence($"Read by {proof.Engine}, {proof.Version}")} {English.Number(proof.Loaded)} of {English.Count(proof.Documents, "document")} loaded; "
            + $"{English.Number(proof.Agreed)} of {English.Count(proof.Probes, "probe")} were decided as we say, {English.Count(proof.HostileNames, "hostile name")} among the tools.",
    };
}
