using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>Sorts out what a format can say of a request, and collects in plain sentences what it cannot.</summary>
internal sealed class PolicyNotes
{
    private const int NamesShown = 5;
    private const int NameShown = 60;

    private readonly IPolicyFormat format;
    private readonly List<string> limits = [];
    private readonly List<string> placing = [];
    private readonly List<string> leftOut = [];

    public PolicyNotes(IPolicyFormat format, PolicyRequest request, NameRule tools, NameRule? keys = null)
    {
        this.format = format;
        if (!Quoted.IsWellFormed(request.ServerKey) || keys?.Fits(request.ServerKey) == false)
        {
            Add($"Nothing is written for the server key {Quoted.Json(request.ServerKey)}: {keys?.Says ?? "it is not valid Unicode"}. Configure the server under another name.");
            Rules = [];
            leftOut.AddRange(request.Rules.Select(r => r.Tool));
            IsRefused = true;
            return;
        }
        Recommendation[] carried = Carried(request.Rules, tools);
        Explain(carried, request.Scope);
        Rules = [.. carried.Select(rule => NearestRule.Of(rule, format.Abilities))];
    }

    /// <summary>What to write, sorted by name: only rules and names that the format can hold.</summary>
    public IReadOnlyList<Recommendation> Rules { get; }

    public IEnumerable<string> Named(params PolicyAction[] actions) => Rules.Where(r => actions.Contains(r.Action)).Select(r => r.Tool);

    /// <summary>Whether the server key cannot stand in the format, so that nothing can be written.</summary>
    public bool IsRefused { get; }

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
        Text = text,
        Limits = [.. limits],
        Placing = [.. placing],
        LeftOut = [.. leftOut],
    };

    /// <summary>Names tools that are not written after all; the caller adds the sentence.</summary>
    public void LeaveOut(IEnumerable<string> tools) => leftOut.AddRange(tools);

    private Recommendation[] Carried(IReadOnlyList<Recommendation> rules, NameRule names)
    {
        // The usual case, without a copy or a look at each name's readings.
        if (rules.All(r => Quoted.IsWellFormed(r.Tool) && names.Fits(r.Tool)))
            return [.. rules];
        Recommendation[] readable = [.. rules.Where(r => Quoted.IsWellFormed(r.Tool))];
        Recommendation[] fitting = [.. readable.Where(r => names.Fits(r.Tool))];
        Recommendation[] unfit = [.. readable.Where(r => !names.Fits(r.Tool))];
        HashSet<string> readings = [.. unfit.Select(r => names.Reading(r.Tool))];
        // A permission must not reach the other tool; a denial may.
        Recommendation[] mistakable = [.. fitting.Where(r => r.Action is not (PolicyAction.Deny or PolicyAction.Hide) && readings.Contains(r.Tool))];
        Refuse([.. rules.Select(r => r.Tool).Where(t => !Quoted.IsWellFormed(t))], "the name is not valid Unicode");
        Refuse([.. unfit.Select(r => r.Tool)], names.Says);
        Refuse([.. mistakable.Select(r => r.Tool)], "the name of another tool reads the same to the client");
        return mistakable.Length == 0 ? fitting : [.. fitting.Except(mistakable)];
    }

    private void Refuse(string[] tools, string why)
    {
        if (tools.Length == 0)
            return;
        leftOut.AddRange(tools);
        string names = string.Join(", ", tools.Take(NamesShown).Select(t => Quoted.Json(t.Length > NameShown && Quoted.IsWellFormed(t[..NameShown]) ? t[..NameShown] + "…" : t)));
        string more = tools.Length > NamesShown ? $" and {tools.Length - NamesShown} more" : "";
        Add($"Left out: {names}{more}, because {why}. " + (format.Abilities.DefaultDeny.IsFull
            ? "What is not listed stays denied."
            : "The file says nothing about them, so the client's own default holds."));
    }

    private void Explain(Recommendation[] rules, PolicyScope scope)
    {
        PolicyAbilities can = format.Abilities;
        bool asks = can.Ask.IsFull;
        Explain(can.Deny, rules.Any(r => r.Action == PolicyAction.Deny), "A tool that should be denied is asked about instead.");
        Explain(can.Hide, rules.Any(r => r.Action == PolicyAction.Hide), can.Deny.IsFull ? "A tool that should be hidden is denied and may stay visible." : "A tool that should be hidden is asked about instead.");
        if (can.Hide.IsFull && rules.Any(r => r.Action == PolicyAction.Hide))
            Add("Hide is not deny: keeping a tool from the list does not stop a call, so the document denies what it hides as well.");
        Explain(can.Ask, rules.Any(r => r.Action == PolicyAction.Ask), "A tool that a person must approve is denied; approve it by changing its rule.");
        Explain(can.Limit, rules.Any(r => r.Limit is not null), asks ? "A tool with a limit is asked about on each call instead." : "A tool with a limit is allowed without one; leave it out where that is too much.");
        Explain(can.Condition, rules.Any(r => r.Conditions.Count > 0), can.Condition.Degree == AbilityDegree.Partly ? "" : asks ? "A tool with conditions is asked about instead." : "A tool with conditions is denied instead.");
        Explain(can.DefaultDeny, used: true, "");
        if (scope == PolicyScope.Tool && can.DefaultDeny.IsFull)
            Add(PolicyDocument.OneToolOnly);
    }

    private void Explain(Ability ability, bool used, string instead)
    {
        if (used && !ability.IsFull)
            Add($"{ability.How} {instead}".TrimEnd());
    }
}
