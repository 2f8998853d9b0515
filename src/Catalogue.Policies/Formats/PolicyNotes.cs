using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>Sorts out what a format can say of a request, and collects in plain sentences what it cannot.</summary>
internal sealed class PolicyNotes
{
    private readonly IPolicyFormat format;
    private readonly List<string> limits = [];
    private readonly List<string> placing = [];
    private readonly List<string> leftOut = [];
    private readonly string? refusal;

    public PolicyNotes(IPolicyFormat format, PolicyRequest request, NameRule tools, NameRule? keys = null)
    {
        this.format = format;
        if (!Quoted.IsWellFormed(request.ServerKey) || keys?.Fits(request.ServerKey) == false)
        {
            refusal = $"Nothing is written for the server key {Quoted.Json(request.ServerKey)}: {keys?.Says ?? "it is not valid Unicode"}. Configure the server under another name.";
            Add(refusal);
            Rules = [];
            leftOut.AddRange(request.Rules.Select(r => r.Tool));
            return;
        }
        var sorted = SortedNames.Of(request, tools, format.Abilities);
        Explain(sorted.Carried, request.Scope);
        foreach ((string[] names, string why) in sorted.Refused)
            Refuse(names, why);
        if (sorted.Widened.Count > 0)
            Add($"Written as the client reads them: {SortedNames.List(sorted.Widened)}, because {tools.Says}. A rule that denies or asks then meets every tool whose name reads the same.");
        Rules = sorted.Written;
    }

    /// <summary>What to write, sorted by name: only rules and names that the format can hold.</summary>
    public IReadOnlyList<Recommendation> Rules { get; }

    /// <summary>Names to write for these actions, each once.</summary>
    public IEnumerable<string> Named(params PolicyAction[] actions) => Rules.Where(r => actions.Contains(r.Action)).Select(r => r.Tool).Distinct(StringComparer.Ordinal);

    /// <summary>Whether the server key cannot stand in the format, so that nothing can be written.</summary>
    public bool IsRefused => refusal is not null;

    public void Add(string sentence)
    {
        if (!limits.Contains(sentence))
            limits.Add(sentence);
    }

    /// <summary>Says where the file belongs, which holds for every policy.</summary>
    public void Place(string sentence) => placing.Add(sentence);

    public PolicyDocument Document(string fileName, string language, string text) => new()
    {
        Format = format.Name,
        Title = format.Title,
        FileName = fileName,
        Language = language,
        Text = IsRefused ? "" : text,
        Refusal = refusal,
        Limits = [.. limits],
        Placing = [.. placing],
        LeftOut = [.. leftOut],
    };

    /// <summary>Names tools that are not written after all; the caller adds the sentence.</summary>
    public void LeaveOut(IEnumerable<string> tools) => leftOut.AddRange(tools);

    private void Refuse(string[] tools, string why)
    {
        leftOut.AddRange(tools);
        Add($"Left out: {SortedNames.List(tools)}, because {why}. " + (format.Abilities.DefaultDeny.IsFull
            ? "What is not listed stays denied."
            : "The file says nothing about them, so the client's own default holds."));
    }

    private void Explain(IReadOnlyList<Recommendation> rules, PolicyScope scope)
    {
        PolicyAbilities can = format.Abilities;
        Explain(can.Deny, rules.Any(r => r.Action == PolicyAction.Deny), "A tool that should be denied is asked about instead.");
        Explain(can.Hide, rules.Any(r => r.Action == PolicyAction.Hide), can.Deny.IsFull ? "A tool that should be hidden is denied and may stay visible." : "A tool that should be hidden is asked about instead.");
        if (can.Hide.IsFull && rules.Any(r => r.Action == PolicyAction.Hide))
            Add("Hide is not deny: keeping a tool from the list does not stop a call, so the document denies what it hides as well.");
        Explain(can.Ask, rules.Any(r => r.Action == PolicyAction.Ask), "A tool that a person must approve is denied; to let it run, write the file with another action for it.");
        string instead = can.Ask.IsFull ? "asked about on each call" : "denied";
        Explain(can.Limit, rules.Any(NearestRule.NeedsItsLimit), $"A tool at High that may run only with its limit is {instead} instead.");
        Explain(can.Limit, rules.Any(r => r is { Action: PolicyAction.Allow, Limit: not null } && !NearestRule.NeedsItsLimit(r)), LimitLost());
        Explain(can.Condition, rules.Any(r => r.Conditions.Count > 0), can.Condition.Degree == AbilityDegree.Partly ? "" : $"A tool with conditions is {instead} instead.");
        Explain(can.DefaultDeny, used: true, "");
        if (scope == PolicyScope.Tool && can.DefaultDeny.IsFull)
            Add(PolicyDocument.OneToolOnly);
    }

    private string LimitLost() => format.Abilities.Allow.IsFull
        ? "Below High the limit is lost: such a tool is allowed without one; leave it out where that is too much."
        : "Below High the limit is lost.";

    private void Explain(Ability ability, bool used, string instead)
    {
        if (used && !ability.IsFull)
            Add($"{ability.How} {instead}".TrimEnd());
    }
}
