using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Tools;

/// <summary>Whether a page says of class, level and action what the verdict and the recommendation say; a contradiction fails the build.</summary>
internal static class PageAgreement
{
    public static IEnumerable<string> FaultsOf(ToolPage page, Classification verdict, Recommendation rule)
    {
        if (!page.Head.Title.EndsWith($" {verdict.Risk} risk", StringComparison.Ordinal))
            yield return $"its title does not say {verdict.Risk} risk";
        if (!page.Head.Description.Contains($": {verdict.Risk} risk, {English.A(verdict.Class.ToString())} tool. ", StringComparison.Ordinal))
            yield return $"its description does not say {verdict.Risk} risk and {verdict.Class}";
        foreach (string fault in VerdictAgreement.FaultsIn("its steps", page.Verdict.LevelSteps, verdict).Concat(VerdictAgreement.FaultsIn("its answer", page.Questions[1].Answer, verdict)))
            yield return fault;
        foreach (string fault in page.Policy.Files.Select(t => VerdictAgreement.FaultOf(t.Title, t.Effect!.Word, rule)).OfType<string>())
            yield return fault;
    }
}
