using System.Text;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Text;

namespace Catalogue.Policies.Formats;

/// <summary>A command line of the Docker MCP gateway that starts it with the listed tools only.</summary>
internal sealed class DockerFormat : IPolicyFormat
{
    private static readonly NameRule Names = NameRule.Only("_-./", "the gateway's flag splits and expands other characters, such as , : and *");

    public string Name => "docker-mcp";

    public string Title => "Docker MCP Gateway";

    public string Basis => "its command-line reference of July 2026";

    public IReadOnlyList<string> Steps { get; } =
    [
        "Save the script and let the client start it in place of the gateway.",
    ];

    public PolicyAbilities Abilities { get; } = new()
    {
        Allow = Ability.Yes("--tools SERVER:TOOL"),
        Deny = Ability.Yes("a tool that is not listed"),
        Hide = Ability.Yes("a tool that is not listed is not offered"),
        Ask = Ability.No("The Docker MCP gateway cannot ask a person."),
        Limit = Ability.No("The Docker MCP gateway counts no calls."),
        Condition = Ability.No("The Docker MCP gateway has no rules on arguments; a program of your own can look at them (--interceptor before:exec:PROGRAM)."),
        DefaultDeny = Ability.Yes("only listed tools are offered"),
    };

    public string Sign => "docker mcp gateway run";

    public PolicyDocument Write(PolicyRequest request)
    {
        var notes = new PolicyNotes(this, request, Names, Names);
        notes.Place("The server goes by its name in Docker's catalogue.");
        string[] tools = [.. notes.Named(PolicyAction.Allow)];
        if (tools.Length == 0)
        {
            // Without the flag the gateway offers every tool, so there is no command that means "none".
            notes.Add("The policy allows no tool here, so the script starts nothing.");
            return notes.Document("docker-mcp-gateway.sh", "sh", "#!/bin/sh\n# The policy allows no tool, so the Docker MCP gateway is not started.\nexit 1\n");
        }
        var text = new StringBuilder("#!/bin/sh\n# Starts the Docker MCP gateway with the tools of the policy and no others.\n");
        text.Append("exec docker mcp gateway run --servers ").Append(Quoted.Shell(request.ServerKey));
        foreach (string tool in tools)
            text.Append(" \\\n  --tools ").Append(Quoted.Shell($"{request.ServerKey}:{tool}"));
        return notes.Document("docker-mcp-gateway.sh", "sh", text.Append('\n').ToString());
    }

    // Only names that need no quoting within the quotes are written.
    public DocumentEffects Read(string text, PolicyRequest request)
    {
        HashSet<string> lines = [.. text.Split('\n').Select(l => l.TrimEnd(' ', '\\').TrimStart())];
        if (!lines.Contains("exit 1") && !lines.Contains("exec docker mcp gateway run --servers " + Quoted.Shell(request.ServerKey)))
            throw new FormatException("starts no gateway for this server");
        return tool => lines.Contains("--tools " + Quoted.Shell($"{request.ServerKey}:{tool}")) ? ToolEffect.Named(PolicyAction.Allow) : ToolEffect.Unnamed(PolicyAction.Hide);
    }
}
