using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Evaluation;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Text;
using Catalogue.Tests.Policies.Conditions;
using Catalogue.Tests.Policies.Formats;

namespace Catalogue.Tests.Policies.Evaluation;

/// <summary>Writes the questions that the engines in <c>.ci/policies</c> answer: each document with its probes and what we read in its text. Runs only when asked.</summary>
public class ProofCases
{
    private const string Output = "POLICY_CASES";

    [Fact]
    public void Write()
    {
        string? path = Environment.GetEnvironmentVariable(Output);
        Assert.SkipWhen(path is null, $"{Output} names no file; .ci/policies/run sets it.");
        using StreamWriter writer = new(path!, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach ((string id, PolicyRequest request) in Requests())
        {
            foreach (IPolicyFormat format in PolicyFormats.All)
                writer.WriteLine(Case(id, request, format).ToJsonString());
        }
    }

    private static IEnumerable<(string Id, PolicyRequest Request)> Requests()
    {
        foreach ((Server server, IReadOnlyList<Classification> judged) in Catalogued())
        {
            foreach (ServerProfile profile in Enum.GetValues<ServerProfile>())
                yield return ($"{server.Id} {profile}", Request(server, judged, profile, conditions: false));
            yield return ($"{server.Id} {ServerProfile.Careful} with conditions", Request(server, judged, ServerProfile.Careful, conditions: true));
        }
        foreach (ServerProfile profile in Enum.GetValues<ServerProfile>())
        {
            yield return ($"sample {profile}", PolicySamples.Request(profile, conditions: true));
            yield return ($"sample rows {profile}", PolicySamples.Rows(profile));
        }
        yield return ("sample arguments", Conditions());
        foreach (string[] names in HostileNames.All.Chunk(50))
        {
            Server server = PolicySamples.Server("hostile/names", names);
            yield return ($"hostile {Array.IndexOf([.. HostileNames.All], names[0]):d3}", Request(server, InTurn(names), ServerProfile.Careful, conditions: false));
        }
    }

    /// <summary>One tool an operator, named for it, with the parameter of the argument samples.</summary>
    private static PolicyRequest Conditions()
    {
        Recommendation[] rules =
        [
            .. ConditionArguments.All.Select(a => a.Operator).Distinct().Select(op => new Recommendation
            {
                Tool = op,
                Action = PolicyAction.Allow,
                Level = RiskLevel.Medium,
                Row = PolicyRow.Routine,
                Conditions = [new ArgumentCondition("x", op, ConditionArguments.ValuesOf(op), "")],
            }),
        ];
        return new PolicyRequest(PolicySamples.Server("acme/arguments", [.. rules.Select(r => r.Tool)]), "arguments", rules, PolicyScope.Server) { ApplyConditions = true };
    }

    private static PolicyRequest Request(Server server, IReadOnlyList<Classification> judged, ServerProfile profile, bool conditions) =>
        new(server, ServerKeys.Default(server), PolicyAdvisor.ForServer(server, judged, profile), PolicyScope.Server) { ApplyConditions = conditions };

    private static IEnumerable<(Server Server, IReadOnlyList<Classification> Judged)> Catalogued()
    {
        var store = new CatalogueStore(Environment.GetEnvironmentVariable("POLICY_CATALOGUE") ?? TestPaths.Catalogue);
        var problems = new List<Problem>();
        Assert.NotEmpty(store.ServerIds());
        foreach (string id in store.ServerIds())
        {
            if (store.LoadServer(id, problems) is { } server)
                yield return (server, File.Exists(store.ClassificationsFile(id)) ? store.LoadClassifications(id, problems)!.Tools : InTurn(server.Tools.Select(t => t.Name)));
        }
        Assert.DoesNotContain(problems, p => p.Severity == ProblemSeverity.Error);
    }

    // A proof needs names and rules of every kind; whether a judgement is right is not its question.
    private static Classification[] InTurn(IEnumerable<string> tools) => [.. tools.Select((name, i) => PolicySamples.Classify(name, (ToolClass)(i % 4)))];

    private static JsonObject Case(string id, PolicyRequest request, IPolicyFormat format)
    {
        PolicyDocument document = format.Write(request);
        var evaluator = new DocumentEvaluator(format.Read(document.Text, request));
        var rows = request.Rules.ToDictionary(r => r.Tool, r => r.Row.ToString(), StringComparer.Ordinal);
        var probes = new JsonArray();
        foreach (PolicyProbe probe in request.Server.Tools.SelectMany(t => PolicyProbe.For(request, t.Name, evaluator))
            .Where(p => Quoted.IsWellFormed(p.Call.Tool))
            .DistinctBy(p => (p.Kind, p.Call.Tool, p.Call.Arguments.GetRawText())))
        {
            probes.Add(Probe(probe.Kind, probe.Call, evaluator, probe.Kind == "tool" ? rows.GetValueOrDefault(probe.Call.Tool) : null));
        }
        foreach (Recommendation rule in request.Rules.Where(r => r.Conditions.Count > 0))
            probes.Add(Probe("missing", new ToolCall(rule.Tool, JsonElement.Parse("{}")), evaluator, null));
        foreach ((string op, string arguments, bool _) in ConditionArguments.All.Where(_ => request.Server.Id == "acme/arguments"))
            probes.Add(Probe("argument", new ToolCall(op, JsonElement.Parse(arguments)), evaluator, null));
        return new JsonObject
        {
            ["format"] = format.Name,
            ["id"] = id,
            ["key"] = request.ServerKey,
            ["language"] = document.Language,
            ["text"] = document.Text,
            ["probes"] = probes,
        };
    }

    // A name that is no Unicode cannot be sent to an engine; it is left out of every document.
    private static JsonObject Probe(string kind, ToolCall call, DocumentEvaluator evaluator, string? row) => new JsonObject
    {
        ["kind"] = kind,
        ["row"] = row,
        ["tool"] = call.Tool,
        ["arguments"] = JsonNode.Parse(call.Arguments.GetRawText()),
        ["expected"] = evaluator.Decide(call).Action switch { PolicyAction.Allow => "allow", PolicyAction.Ask => "ask", _ => "deny" },
    };
}
