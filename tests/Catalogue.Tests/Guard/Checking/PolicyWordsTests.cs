using System.Text;
using Catalogue.Guard.Checking;
using Catalogue.Policies.Evaluation;
using Catalogue.Policies.Readers;

namespace Catalogue.Tests.Guard.Checking;

public sealed class PolicyWordsTests
{
    [Fact]
    public void EachRule_IsALine_AndTheDefaultIsTheLast()
    {
        PolicyRules rules = Read("""
            {"version":"1","default":"deny","hide":["burn"],"all_tools":{"limits":[{"counter":"all","window":"day","max":9}]},
             "tools":{"dig":{"require":[{"conditions":[{"path":"args.depth","op":"lte","value":3}]}],"limits":[{"counter":"c","window":"minute","max":2}]},"till":{"ask":true},"mow":{}}}
            """);

        Assert.Equal(
            [
                ("burn", "hide", "not listed; a call is refused as that of an unknown tool"),
                ("dig", "allow", "only if depth is at most 3; at most 2 in each minute of one grant (counter c)"),
                ("mow", "allow", "without further rule"),
                ("till", "ask", "waits until a person approves the call"),
                ("(every call)", "allow", "at most 9 in each day of one grant (counter all)"),
                ("(any other)", "deny", "not listed; a call is denied"),
            ],
            PolicyWords.Of(rules));
    }

    [Fact]
    public void WhatAReaderShouldKnow_IsNoted()
    {
        string notes = string.Join('\n', PolicyWords.Notes(Read("""
            {"version":"1","default":"allow","tools":{"a":{"limits":[{"counter":"c","window":"day","max":9}]},"b":{"limits":[{"counter":"c","window":"day","max":9}]}}}
            """)));

        Assert.Contains("also those that the server adds later", notes, StringComparison.Ordinal);
        Assert.Contains("--window sliding", notes, StringComparison.Ordinal);
        Assert.Contains("2 limits count together under 'c'", notes, StringComparison.Ordinal);
    }

    [Fact]
    public void PlainDenial_NeedsNoNote() => Assert.Empty(PolicyWords.Notes(Read("""{"version":"1","default":"deny","tools":{"a":{}}}""")));

    private static PolicyRules Read(string json) => PolicyReader.Read(Encoding.UTF8.GetBytes(json));
}
