using Catalogue.Policies.Readers;

namespace Catalogue.Tests.Policies.Readers;

public sealed class YamlNodesTests
{
    [Theory]
    [InlineData("a: yes", 1, "put it in quotes")]
    [InlineData("a: 1\n---\nb: 2", 3, "more than one document")]
    [InlineData("x: &x {a: 1}\ny:\n  <<: *x", 3, "merges one map")]
    [InlineData("a: [1", 1, "no YAML")]
    [InlineData("", 0, "empty")]
    public void WhatTwoReadersTakeDifferently_IsAFaultOnItsLine(string yaml, int line, string said)
    {
        PolicyFaultException fault = Assert.Throws<PolicyFaultException>(() => YamlNodes.Read(yaml));

        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.InRange(fault.Line, Math.Min(line, 1), Math.Max(line, 2));
    }

    [Theory]
    [InlineData("a: 'yes'", "Text")]
    [InlineData("a: true", "True")]
    [InlineData("a: 0x1f", "Text")]
    [InlineData("a: 1e3", "Number")]
    [InlineData("a: ~", "Null")]
    [InlineData("a: !!str 5", "Text")]
    public void Scalar_IsOfItsKind(string yaml, string kind) => Assert.Equal(kind, YamlNodes.Read(yaml).Member("a")!.Kind.ToString());
}
