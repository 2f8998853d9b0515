using Catalogue.Site.Pages.Parts;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Site.Pages.Parts;

public sealed class ListCutsTests
{
    private const int Size = 30;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Size)]
    public void ShortList_IsOnePage(int rows) => Assert.Equal([rows], ListCuts.Of(Rows(rows), Size, r => r));

    [Fact]
    public void Pages_HoldEveryRowOnce_AndAreOfLikeLength() => Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), texts =>
    {
        string[] rows = [.. Rows(200), .. texts.OfType<string>()];

        IReadOnlyList<int> ends = ListCuts.Of(rows, Size, r => r);

        Assert.Equal(rows.Length, ends[^1]);
        Assert.All(Lengths(ends).SkipLast(1), length => Assert.InRange(length, Size * 2 / 3, Size * 4 / 3));
        Assert.InRange(Lengths(ends).Last(), 1, Size * 4 / 3);
    }).QuickCheckThrowOnFailure();

    // All of them end a page, or none does.
    [Fact]
    public void RowsOfOneKey_MakePagesOfOneLength() =>
        Assert.All(Lengths(ListCuts.Of(Rows(400), Size, _ => "one")).SkipLast(1), length => Assert.True(length is Size * 4 / 3 or Size * 2 / 3));

    [Fact]
    public void RowThatComes_ChangesThePageItStandsOn()
    {
        string[] rows = Rows(3_000);
        string[] before = [.. Pages(rows)];
        int changed = 0;
        for (int i = 0; i < 100; i++)
            changed += Pages([.. rows[..(i * 30)], $"new-{i}", .. rows[(i * 30)..]]).Except(before, StringComparer.Ordinal).Count();

        // Of about a hundred pages, their numbers left aside; with pages of equal length it would be half of them, fifty each time.
        Assert.InRange(changed / 100.0, 1, 3);
    }

    private static string[] Rows(int count) => [.. Enumerable.Range(0, count).Select(i => $"server-{i / 7}/get_thing_{i}")];

    private static IEnumerable<string> Pages(string[] rows)
    {
        int from = 0;
        foreach (int end in ListCuts.Of(rows, Size, r => r))
        {
            yield return string.Join('\n', rows[from..end]);
            from = end;
        }
    }

    private static IEnumerable<int> Lengths(IReadOnlyList<int> ends) => ends.Select((end, i) => end - (i == 0 ? 0 : ends[i - 1]));
}
