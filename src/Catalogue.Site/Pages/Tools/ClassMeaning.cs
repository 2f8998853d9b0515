using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Tools;

/// <summary>What the class means for an agent that holds this tool, in the tool's own terms.</summary>
internal static class ClassMeaning
{
    private const int ParametersNamed = 4;

    public static string Of(string name, Classification verdict, IReadOnlyList<ToolParameter> parameters, SiteContext site)
    {
        string[] steering = Steering(parameters);
        string said = verdict.Class switch
        {
            ToolClass.Read => $"A call of {name} brings information back and leaves everything as it was{Chosen(steering, ". What is looked at follows from ")}.",
            ToolClass.Write => $"Each call of {name} leaves a change behind that can be amended or undone; a loop leaves as many as it makes calls{Chosen(steering, ". What is changed follows from ")}.",
            ToolClass.Execute => $"A call of {name} sets something going, and what that is depends on the call{Chosen(steering, ": on ")}. The same tool can be harmless in one call and costly in the next.",
            _ => $"What a call of {name} removes or ends does not come back by itself{Chosen(steering, ". A wrong value in ", last: "or")}{(steering.Length > 0 ? " is enough." : ".")}",
        };
        string[] traits = [.. verdict.Signals.Select(s => site.Signals.GetValueOrDefault(s.Id)?.Short).OfType<string>()];
        return traits.Length == 0 ? said : said + " The definition also shows that it " + English.Sentence(English.List(traits));
    }

    private static string Chosen(string[] names, string lead, string last = "and") => names.Length == 0 ? "" : lead + English.List(names, last);

    // Arguments with a role decide most, then the required ones.
    private static string[] Steering(IReadOnlyList<ToolParameter> parameters)
    {
        IEnumerable<ToolParameter> top = parameters.Where(p => p.IsTopLevel);
        return [.. top.Where(p => p.Required || p.Role is not (ParameterRole.None or ParameterRole.Secret))
            .OrderByDescending(p => p.Role is not (ParameterRole.None or ParameterRole.Secret)).Take(ParametersNamed).Select(p => Catalogue.Site.Markup.HiddenCharacters.Shown(p.Name))];
    }
}
