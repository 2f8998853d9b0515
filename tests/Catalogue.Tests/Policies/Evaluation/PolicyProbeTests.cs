using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Tests.Policies.Evaluation;

public sealed class PolicyProbeTests
{
    [Fact]
    public void Probes_ShowTheToolItsSiblingAnUnknownToolAndTheForbiddenArgument()
    {
        IReadOnlyList<PolicyProbe> probes = PolicyProbe.For(PolicySamples.Request(ServerProfile.Careful, conditions: true), "read_file");

        Assert.Equal(["tool", "sibling", "unknown", "forbidden"], probes.Select(p => p.Kind));
        Assert.Equal([PolicyAction.Allow, PolicyAction.Deny, PolicyAction.Deny, PolicyAction.Deny], probes.Select(p => p.Verdict.Action));
    }
}
