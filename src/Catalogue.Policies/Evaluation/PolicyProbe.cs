using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Formats;

namespace Catalogue.Policies.Evaluation;

/// <summary>One question to a policy and its answer: the tool, a sibling, an unknown tool, the forbidden argument.</summary>
internal sealed record PolicyProbe(string Kind, string Title, ToolCall Call, PolicyVerdict Verdict)
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    private static readonly Comparer<(string Name, bool Alike)> SiblingOrder =
        Comparer<(string Name, bool Alike)>.Create((a, b) => a.Alike == b.Alike ? string.CompareOrdinal(a.Name, b.Name) : a.Alike.CompareTo(b.Alike));

    /// <summary>The probes of one tool, answered by the recommended policy itself.</summary>
    public static IReadOnlyList<PolicyProbe> For(PolicyRequest request, string tool) => For(request, tool, new PolicyEvaluator(request.Rules).Decide);

    /// <summary>The probes of one tool, answered as one format's document answers them.</summary>
    public static IReadOnlyList<PolicyProbe> For(PolicyRequest request, string tool, IPolicyFormat format) =>
        For(request, tool, DocumentEvaluator.Of(format, request));

    /// <summary>The probes of one tool, answered by what a document says.</summary>
    public static IReadOnlyList<PolicyProbe> For(PolicyRequest request, string tool, DocumentEvaluator document) => For(request, tool, document.Decide);

    private static List<PolicyProbe> For(PolicyRequest request, string tool, Func<ToolCall, PolicyVerdict> decide)
    {
        var probes = new List<PolicyProbe>();
        IReadOnlyList<ArgumentCondition> conditions = request.Rules.FirstOrDefault(r => r.Tool == tool)?.Conditions ?? [];
        Ask("tool", "this tool", tool, ConditionSample.Meeting(conditions));
        if (Sibling(request, tool) is { } sibling)
            Ask("sibling", "a sibling", sibling, new JsonObject());
        Ask("unknown", "a tool that the policy does not know", Unknown(request), new JsonObject());
        if (conditions.Count > 0)
            Ask("forbidden", "this tool with a forbidden argument", tool, ConditionSample.Breaking(conditions));
        return probes;

        void Ask(string kind, string title, string name, JsonObject arguments)
        {
            var call = new ToolCall(name, arguments.Count == 0 ? Nothing : JsonElement.Parse(arguments.ToJsonString()));
            probes.Add(new PolicyProbe(kind, title, call, decide(call)));
        }
    }

    // The most telling sibling is one that the same policy treats otherwise.
    private static string? Sibling(PolicyRequest request, string tool)
    {
        var actions = request.Rules.ToDictionary(r => r.Tool, r => r.Action, StringComparer.Ordinal);
        PolicyAction? own = actions.TryGetValue(tool, out PolicyAction action) ? action : null;
        return request.Server.Tools.Select(t => t.Name)
            .Where(name => name != tool)
            .Select(name => (Name: name, Alike: actions.TryGetValue(name, out PolicyAction other) && other == own))
            .Order(SiblingOrder).Select(s => s.Name).FirstOrDefault();
    }

    private static string Unknown(PolicyRequest request)
    {
        string name = "some_new_tool";
        while (request.Server.Tools.Any(t => t.Name == name))
            name += "_2";
        return name;
    }
}
