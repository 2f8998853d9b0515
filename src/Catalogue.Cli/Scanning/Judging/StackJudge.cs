using Catalogue.Classifier;
using Catalogue.Cli.Scanning.Recognising;
using Catalogue.Cli.Scanning.Stack;
using Catalogue.Cli.Stages;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;

namespace Catalogue.Cli.Scanning.Judging;

/// <summary>Joins the entries of configurations with the catalogue, and judges what servers list themselves.</summary>
internal sealed class StackJudge(CatalogueStore store)
{
    private readonly Lazy<ServerIndex> index = new(() => ServerIndex.Read(store));
    private readonly Lazy<ToolClassifier> classifier = new(() => ToolClassifier.LoadOrShipped(store.ModelFolder));

    /// <summary>What the catalogue knows of an entry.</summary>
    public JudgedServer Judge(AgentServer agent)
    {
        Recognition found = index.Value.Recognise(agent.Entry.Server);
        Server? known = found.Id is null ? null : store.LoadServer(found.Id, []);
        return new JudgedServer(agent, found, known, null, []).With(known is null ? [] : Join(agent, known, Verdicts(known)));
    }

    /// <summary>The same with the server's own list, judged here.</summary>
    public JudgedServer WithLive(JudgedServer server, IReadOnlyList<ToolDefinition> tools)
    {
        Server asked = (server.Known ?? new Server { Id = ServerId.OfPackage("local", server.Agent.Key), Name = server.Agent.Key }) with { Tools = tools };
        return (server with { Live = tools }).With(Join(server.Agent, asked, classifier.Value.Classify(asked, []).Tools));
    }

    // The starter came judged by this very program, so that nothing need be hashed to know it.
    private IReadOnlyList<Classification> Verdicts(Server known) =>
        (ReferenceEquals(store, Shipped.Starter) ? store.LoadClassifications(known.Id, []) : null)?.Tools ?? ToolLookup.Judgements(store, known, classifier.Value).Tools;

    private static StackTool[] Join(AgentServer agent, Server server, IReadOnlyList<Classification> verdicts)
    {
        var definitions = server.Tools.DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, StringComparer.Ordinal);
        Classification[] judged = [.. verdicts.Where(v => definitions.ContainsKey(v.Tool)).DistinctBy(v => v.Tool, StringComparer.Ordinal).OrderBy(v => v.Tool, StringComparer.Ordinal)];
        IReadOnlyList<Recommendation> advice = PolicyAdvisor.ForServer(server with { Tools = [.. definitions.Values] }, judged, ServerProfile.Careful, conditions: false);
        return [.. judged.Zip(advice, (v, a) => new StackTool(agent.Key, definitions[v.Tool], v, a) { Hold = Holds.Of(agent.Guard?.Policy, v.Tool) }).OrderByDescending(t => t.Verdict.Risk).ThenBy(t => t.Name, StringComparer.Ordinal)];
    }
}
