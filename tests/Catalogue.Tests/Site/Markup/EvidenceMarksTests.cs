using AngleSharp.Html.Parser;
using Catalogue.Site.Markup;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Site.Markup;

public sealed class EvidenceMarksTests
{
    [Fact]
    public void OverlappingSpans_BecomeOneMarkThatNamesAllReasons() =>
        Assert.Equal("<mark title=\"Execute, bulk\">runs all</mark> of it", EvidenceMarks.In("runs all of it", [new(0, 6, "Execute"), new(5, 3, "bulk")]).Markup);

    [Fact]
    public void SpansSideBySide_StayApart() =>
        Assert.Equal("<mark title=\"a\">ab</mark><mark title=\"b\">cd</mark>", EvidenceMarks.In("abcd", [new(2, 2, "b"), new(0, 2, "a")]).Markup);

    [Fact]
    public void SpanThatCutsACharacter_TakesItWhole() =>
        Assert.Equal("<mark title=\"x\">\U0001F600</mark>", EvidenceMarks.In("\U0001F600", [new(1, 1, "x")]).Markup);

    [Fact]
    public void Markup_InTextAndLabel_IsEscaped() =>
        Assert.Equal("<mark title=\"&quot;&gt;\">&lt;b&gt;</mark>", EvidenceMarks.In("<b>", [new(0, 3, "\">")]).Markup);

    [Fact]
    public void AnySpans_LeaveTheTextWhole()
    {
        var parser = new HtmlParser();
        Prop.ForAll<NonNull<string>, (int, int)[]>(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<(int, int)[]>(), (text, spans) =>
        {
            string plain = new([.. text.Get.Where(c => c is >= ' ' and <= '~' or '\n')]);
            Html html = EvidenceMarks.In(plain, [.. spans.Select((s, i) => new MarkedSpan(s.Item1, Math.Abs(s.Item2 % 50), "s" + (i % 3)))]);
            return parser.ParseDocument($"<!doctype html><body><div>{html.Markup}</div>").QuerySelector("div")!.TextContent == plain;
        }).QuickCheckThrowOnFailure();
    }
}
