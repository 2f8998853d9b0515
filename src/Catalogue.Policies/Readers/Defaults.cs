using Catalogue.Model.Policies;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Policies.Readers;

/// <summary>What every format says alike: the default and what is hidden.</summary>
internal static class Defaults
{
    public static ToolRule Allow { get; } = new() { Action = PolicyAction.Allow, Reason = "The policy does not list this tool, and it allows what it does not list." };

    private static ToolRule Deny { get; } = new() { Action = PolicyAction.Deny, Reason = "The policy does not list this tool, and it denies what it does not list." };

    public static ToolRule Read(PolicyNode node) => node.Text("default") switch
    {
        "allow" => Allow,
        "deny" => Deny,
        _ => throw new PolicyFaultException(node.Line, $"default must be allow or deny, not '{node.Text}'"),
    };

    public static IEnumerable<string> Hidden(PolicyNode root) => root.Member("hide").List("hide").Select(n => n.Text("a name of hide"));
}
