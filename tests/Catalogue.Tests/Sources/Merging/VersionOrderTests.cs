using Catalogue.Sources.Merging;

namespace Catalogue.Tests.Sources.Merging;

public sealed class VersionOrderTests
{
    [Theory]
    [InlineData("2.9.4", "2.10.0")]
    [InlineData("2.9.4", "4.1.4")]
    [InlineData("0.1.0-beta.10", "0.1.0-beta.18")]
    [InlineData("1.0.0-beta.2", "1.0.0")]
    [InlineData("1.0", "1.0.1")]
    [InlineData("0.6.3", "2026.8.31")]
    [InlineData(null, "0.0.1")]
    [InlineData("1.0.0", "99999999999999999999.0.0")]
    public void Later_ComesAfter(string? earlier, string later)
    {
        Assert.True(VersionOrder.Instance.Compare(earlier, later) < 0);
        Assert.True(VersionOrder.Instance.Compare(later, earlier) > 0);
        Assert.Equal(0, VersionOrder.Instance.Compare(later, later));
    }
}
