using Catalogue.Model.Language;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Markup;

namespace Catalogue.Tests.Classifier.Signals.HiddenText;

public class HiddenTextSignalTests
{
    [Theory]
    [InlineData("list\u200Btasks", "Lists tasks.")]
    [InlineData("list_tasks", "Lists tasks.\u202E reversed")]
    [InlineData("list_tasks", "Lists tasks. \uDB40\uDC41\uDB40\uDC42")]
    [InlineData("list_t\u0430sks", "Lists tasks.")]
    [InlineData("list_tasks", "Lists\u200D tasks.")]
    [InlineData("list_tasks", "Lists\u3164 tasks.")]
    [InlineData("list_tasks", "Lists\u061C tasks.")]
    [InlineData("list_tasks", "Lists tasks\uFE01\uFE05\uFE0F.")]
    [InlineData("list_tasks", "Lists tasks.\u2028Then more.")]
    [InlineData("list_tasks", "Lists ta\u034Fsks.")]
    [InlineData("list_tasks", "Lists tasks.\u001B[8mnever shown\u001B[0m")]
    public void HiddenCharacters_AreFoundWhereTheyStand(string tool, string description)
    {
        Server server = Definitions.Server(Definitions.Tool(tool, description));

        Classification verdict = Definitions.Shipped.Classify(server, []).Tools[0];

        Signal hidden = Assert.Single(verdict.Signals, s => s.Id == "hidden-text");
        Assert.NotEmpty(hidden.Evidence);
        Assert.All(hidden.Evidence, e => Assert.True(EvidenceField.Holds(server, server.Tools[0], e)));
        Assert.True(verdict.Risk >= RiskLevel.High);
    }

    [Fact]
    public void WhatAPageMarks_GivesTheSignal_AndNothingElse()
    {
        // Every edge of the table and its neighbours, behind a letter, an emoji and a Hebrew letter.
        IEnumerable<int> edges = InvisibleCharacters.Ranges.SelectMany(r => new[] { r.First - 1, r.First, r.Last, r.Last + 1 })
            .Where(c => c > ' ' && c is (< 0xD800 or > 0xDFFF)).Distinct();
        foreach ((int code, string before) in edges.SelectMany(c => new[] { (c, "s"), (c, "\u2764"), (c, "\u05D0") }))
        {
            string text = $"Lists task{before}{char.ConvertFromUtf32(code)}.";

            bool marked = HtmlEscaper.Escape(text).Contains("class=\"hid\"", StringComparison.Ordinal);

            Assert.True(marked == Definitions.SignalsOf(Definitions.Judge("list_tasks", text)).Contains("hidden-text"), $"U+{code:X4} behind {before}");
        }
    }

    [Theory]
    [InlineData("Adds a \u2764\uFE0F to a note.")]
    [InlineData("Adds a family \U0001F468\u200D\U0001F469\u200D\U0001F467 to a note.")]
    [InlineData("Shows the flag \U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F.")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0646\u062F.")]
    public void WhatVisibleWritingNeeds_StaysQuiet(string description) =>
        Assert.DoesNotContain("hidden-text", Definitions.SignalsOf(Definitions.Judge("add_note", description)));
}
