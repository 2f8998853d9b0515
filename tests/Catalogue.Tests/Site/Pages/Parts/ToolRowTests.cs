using Catalogue.Model.Verdicts;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Rendering;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Pages.Parts;

public sealed class ToolRowTests
{
    private static readonly ToolRow Row = Of();

    /// <summary>The same row with one thing of the tool, its server or its place otherwise.</summary>
    public static TheoryData<string> Differences => [.. Rows.Keys];

    private static Dictionary<string, ToolRow> Rows => new(StringComparer.Ordinal)
    {
        ["name"] = Of(name: "list_orders"),
        ["address"] = Of(slug: "list-invoices"),
        ["page of its server"] = Of(page: 3),
        ["class"] = Of(toolClass: ToolClass.Write),
        ["level"] = Of(risk: RiskLevel.High),
        ["in doubt"] = Of(needsReview: true),
        ["summary"] = Of(summary: "Lists orders."),
        ["signals"] = Of(signals: ["bulk", "financial"]),
        ["server's name"] = Of(serverName: "Other"),
        ["server's address"] = Of(serverSlug: "other"),
        ["depth of the page"] = Of(root: "../"),
        ["namesake"] = ToolRow.WithId(Entry(), "../../"),
        ["beside it"] = ToolRow.Beside(Entry(), "../../"),
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void WhatARowShows_IsInItsShortForm(string difference)
    {
        ToolRow other = Rows[difference];

        Assert.NotEqual(Shown(Row), Shown(other));
        Assert.NotEqual(Short(Row, _ => true), Short(other, _ => true));
    }

    [Fact]
    public void SummaryThatNoTemplateAsksFor_IsNot() =>
        Assert.Equal(Short(Row, _ => false), Short(Of(summary: "Lists orders."), _ => false));

    [Fact]
    public void EqualRows_HaveOneShortForm() => Assert.Equal(Short(Row, _ => true), Short(Of(), _ => true));

    private static string Shown(ToolRow row) => string.Join('|', ModelMembers.PropertiesOf(typeof(ToolRow)).Select(p => p.GetValue(row)));

    private static byte[] Short(ToolRow row, Func<string, bool> asks)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        row.WriteTo(writer, asks);
        writer.Flush();
        return bytes.ToArray();
    }

    private static ToolRow Of(
        string name = "list_invoices", string slug = "list_invoices", int page = 0, ToolClass toolClass = ToolClass.Read, RiskLevel risk = RiskLevel.Medium, bool needsReview = false,
        string summary = "Lists invoices.", string[]? signals = null, string serverName = "Ledger", string serverSlug = "ledger", string root = "../../") =>
        ToolRow.Of(Entry(name, slug, page, toolClass, risk, needsReview, summary, signals, serverName, serverSlug), root);

    private static ToolEntry Entry(
        string name = "list_invoices", string slug = "list_invoices", int page = 0, ToolClass toolClass = ToolClass.Read, RiskLevel risk = RiskLevel.Medium, bool needsReview = false,
        string summary = "Lists invoices.", string[]? signals = null, string serverName = "Ledger", string serverSlug = "ledger") => new()
        {
            Server = new ServerEntry { Id = "acme/ledger", Slug = serverSlug, Name = serverName, Summary = "", Tools = [], Combinations = [] },
            Name = name,
            Does = "",
            Slug = slug,
            Page = page,
            Class = toolClass,
            Risk = risk,
            Confidence = 0.9f,
            NeedsReview = needsReview,
            Reviewed = false,
            Summary = summary,
            Signals = signals ?? ["financial"],
            Attacks = [],
        };
}
