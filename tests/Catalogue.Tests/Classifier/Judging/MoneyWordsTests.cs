using Catalogue.Classifier.Judging;
using Catalogue.Classifier.Reading;
using Catalogue.Model.Servers;

namespace Catalogue.Tests.Classifier.Judging;

public sealed class MoneyWordsTests
{
    [Theory]
    [InlineData("send_payment", "Sends a payment to an account.")]
    [InlineData("close_position", "Closes a position at the broker.")]
    [InlineData("set_budget", "Sets the budget of an order and pays it.")]
    [InlineData("swap", "Swaps ETH for USDC at the best rate.")]
    [InlineData("transfer", "Transfers USDC. You must own it.")]
    [InlineData("t1", "支払いを送信します。")]
    public void WordForMoney_IsGround(string name, string description) => Assert.True(In(name, description));

    [Theory]
    [InlineData("swap_cards", "Swaps two cards of a deck.")]
    [InlineData("delegate_task", "Delegates a task to a colleague.")]
    [InlineData("delegate", "Delegates a task. You must pay attention.")]
    [InlineData("set_budget", "Sets a spending budget for a category.")]
    [InlineData("update_position", "Updates a position of the portfolio.")]
    public void NoneOrOnlyAPlan_IsNot(string name, string description) => Assert.False(In(name, description));

    private static bool In(string name, string description)
    {
        ToolDefinition tool = Definitions.Tool(name, description);
        return MoneyWords.In(DefinitionReader.Read(DefinitionReader.Server(Definitions.Server(tool)), tool));
    }
}
