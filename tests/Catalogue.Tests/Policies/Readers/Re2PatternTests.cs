using Catalogue.Policies.Readers;

namespace Catalogue.Tests.Policies.Readers;

public sealed class Re2PatternTests
{
    [Theory]
    [InlineData("^a$", "a\n", false)]
    [InlineData("\\d", "\u0661", false)]
    [InlineData("\\w+$", "é", false)]
    [InlineData("[\\w-]+", "-", true)]
    [InlineData("[^\\d]", "5", false)]
    [InlineData("(?i)DIG", "dig", true)]
    [InlineData("a(?:b|c)", "ac", true)]
    [InlineData("[]a]", "a", true)]
    [InlineData("\\s", "\u00a0", false)]
    [InlineData("^[\\S]$", "\u00a0", true)]
    public void Pattern_MeansWhatItMeansInRe2(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Re2Pattern.Compile(pattern, 1).IsMatch(text));

    [Theory]
    [InlineData("a(?=b)")]
    [InlineData("(?P<n>a)")]
    [InlineData("\\bdig")]
    [InlineData("a(?i)b")]
    [InlineData("[[:alpha:]]")]
    [InlineData("(a")]
    [InlineData("\\1")]
    [InlineData("[a-[b]]")]
    public void WhatEnginesReadDifferently_IsRefusedWithItsLine(string pattern) =>
        Assert.Equal(7, Assert.Throws<PolicyFaultException>(() => Re2Pattern.Compile(pattern, 7)).Line);
}
