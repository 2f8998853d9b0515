using Catalogue.Classifier.Judging;

namespace Catalogue.Tests.Classifier.Judging;

public sealed class MatterWordsTests
{
    [Theory]
    [InlineData("money", "pay")]
    [InlineData("money", "Pay the bill")]
    [InlineData("money", "payNow")]
    [InlineData("money", "nowPay")]
    [InlineData("money", "get_price_2")]
    [InlineData("money", "x402pay")]
    [InlineData("money", "cashflow")]
    [InlineData("money", "stablecoin")]
    [InlineData("money", "memecoins!")]
    [InlineData("money", "costs 5$")]
    [InlineData("money", "an on-chain vote")]
    [InlineData("money", "$filter")]
    [InlineData("money", "USDX")]
    [InlineData("money", "invoic")]
    [InlineData("money-moved", "an order")]
    [InlineData("code", "graphql")]
    [InlineData("code", "mysql")]
    [InlineData("code", "run it")]
    [InlineData("code", "url_body")]
    [InlineData("code", "Führt aus: AUSFÜHREN")]
    public void Word_Counts(string matter, string text) => Assert.True(MatterWords.All[matter].In(text));

    [Theory]
    [InlineData("money", "")]
    [InlineData("money", "display")]
    [InlineData("money", "payees")]
    [InlineData("money", "coincide")]
    [InlineData("money", "salar")]
    [InlineData("money", "usdxy")]
    [InlineData("money-moved", "order_id")]
    [InlineData("money-planned", "goal2")]
    [InlineData("code", "ql")]
    [InlineData("money", "paY")]
    [InlineData("code", "the run's length")]
    [InlineData("code", "the run’s length")]
    [InlineData("code", "rune")]
    public void PartOfAnother_DoesNot(string matter, string text) => Assert.False(MatterWords.All[matter].In(text));

    [Fact]
    public void LongTextOfOneLetter_IsReadInNoTime() => Assert.False(MatterWords.All["money"].In(new string('c', 600)));
}
