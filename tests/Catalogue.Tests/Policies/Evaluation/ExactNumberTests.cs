using Catalogue.Policies.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Policies.Evaluation;

public sealed class ExactNumberTests
{
    [Theory]
    [InlineData("1", "1.0", 0)]
    [InlineData("100", "1e2", 0)]
    [InlineData("-0", "0", 0)]
    [InlineData("0.1", "0.10000000000000000001", -1)]
    [InlineData("9007199254740993", "9007199254740992", 1)]
    [InlineData("-2", "-1", -1)]
    [InlineData("-1", "1", -1)]
    [InlineData("1e-3", "0.0009", 1)]
    [InlineData("0", "-1e-99", 1)]
    public void Order_IsThatOfTheNumbersAsWritten(string one, string other, int order) =>
        Assert.Equal(order, Math.Sign(ExactNumber.Parse(one)!.Value.OrderTo(ExactNumber.Parse(other)!.Value)));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("1e999999999")]
    [InlineData("0x1")]
    [InlineData("1,0")]
    [InlineData("١")]
    [InlineData("+1")]
    [InlineData(" 1")]
    public void TextThatReadersDoNotAgreeOn_IsNoNumber(string text) =>
        Assert.Null(ExactNumber.Parse(text));

    [Fact]
    public void AnyDecimals_AreOrderedAsDecimals() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<decimal>(), ArbMap.Default.ArbFor<decimal>(), (a, b) =>
        Math.Sign(Parse(a).OrderTo(Parse(b))) == Math.Sign(a.CompareTo(b))));

    private static ExactNumber Parse(decimal number) => ExactNumber.Parse(number.ToString(System.Globalization.CultureInfo.InvariantCulture))!.Value;
}
