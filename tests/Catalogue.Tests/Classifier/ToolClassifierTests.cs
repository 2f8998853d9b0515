using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Classifier;

public sealed class ToolClassifierTests
{
    [Theory]
    [InlineData("list_invoices", "Lists the invoices of an account.", ToolClass.Read)]
    [InlineData("search_docs", "Search the documentation.", ToolClass.Read)]
    [InlineData("create_ticket", "Creates a ticket.", ToolClass.Write)]
    [InlineData("rename_board", "Renames a board.", ToolClass.Write)]
    [InlineData("run_workflow", "Runs a workflow with the given inputs.", ToolClass.Execute)]
    [InlineData("restart_service", "Restarts a service.", ToolClass.Execute)]
    [InlineData("delete_ticket", "Deletes a ticket.", ToolClass.Destructive)]
    [InlineData("purge_queue", "Purges all messages of a queue.", ToolClass.Destructive)]
    [InlineData("deregister_health_check", "Deregisters a health check.", ToolClass.Destructive)]
    [InlineData("strike_keys", "Strikes keys on the remote desktop while a mouse button is held.", ToolClass.Execute)]
    [InlineData("step", "Step into the next function call.", ToolClass.Execute)]
    [InlineData("unstake_quote", "Retrieves a quote for ending a stake.", ToolClass.Read)]
    [InlineData("eval_variable", "Evaluates the value of a variable.", ToolClass.Read)]
    [InlineData("evaluate_js", "Evaluates JavaScript in the page.", ToolClass.Execute)]
    [InlineData("eliminar_cliente", "Elimina un cliente por su identificador.", ToolClass.Destructive)]
    [InlineData("crear_factura", "Crea una nueva factura.", ToolClass.Write)]
    [InlineData("tool7", "删除指定的任务", ToolClass.Destructive)]
    [InlineData("tool8", "获取用户列表", ToolClass.Read)]
    [InlineData("tool9", "新しいタスクを作成します", ToolClass.Write)]
    public void PlainDefinition_GetsItsClass(string tool, string description, ToolClass expected) =>
        Assert.Equal(expected, Definitions.Judge(tool, description).Class);

    [Theory]
    [InlineData("create_invoice", "Create an invoice for a customer.", RiskLevel.High)]
    [InlineData("create_charge", "Creates a charge that the customer is asked to pay.", RiskLevel.High)]
    [InlineData("pay_bill", "Pays a bill from the account.", RiskLevel.Critical)]
    [InlineData("record_payment", "Record a payment that was received for an invoice.", RiskLevel.High)]
    [InlineData("create_voucher", "Create a voucher that is paid from the wallet's balance.", RiskLevel.Critical)]
    public void Money_IsCriticalUnlessItIsOnlyRequestedOrRecorded(string tool, string description, RiskLevel expected)
    {
        Classification verdict = Definitions.Judge(tool, description);

        Assert.Equal(expected, verdict.Risk);
        Assert.Contains(verdict.Signals, s => s.Id == "financial");
    }

    [Fact]
    public void DeleteAmongEnumeratedOperations_IsDestructiveByRuleAndQuotesTheValue()
    {
        Classification verdict = Definitions.Judge("board", "Works with boards.", """{"type":"object","properties":{"action":{"type":"string","enum":["list","create","delete"]}}}""");

        Assert.Equal(ToolClass.Destructive, verdict.Class);
        Assert.Equal("rule:selected-operation/removal", verdict.DecidedBy);
        Assert.Contains(new Evidence("inputSchema/properties/action/enum/2", 0, 6, "delete"), verdict.Evidence);
    }

    [Fact]
    public void DeleteAmongHttpMethods_IsNotARemoval()
    {
        Classification verdict = Definitions.Judge("http_request", "Makes an HTTP request to any URL.", """{"type":"object","properties":{"method":{"type":"string","enum":["GET","POST","DELETE"]},"url":{"type":"string"}}}""");

        Assert.Equal(ToolClass.Execute, verdict.Class);
    }

    [Fact]
    public void NoTextAndNoVerb_NeedsReviewAndSaysSo()
    {
        Classification verdict = Definitions.Judge("pricing");

        Assert.True(verdict.NeedsReview);
        Assert.Contains("no description", verdict.Rationale, StringComparison.Ordinal);
    }

    [Fact]
    public void Basis_FollowsEverythingThatIsJudgedFrom()
    {
        Server server = Definitions.Server(Definitions.Tool("list_tasks", "Lists tasks."));
        var review = new Review { Tool = "list_tasks", Class = ToolClass.Read, Risk = RiskLevel.Low, Reason = "Read.", By = "r", Date = new DateOnly(2026, 1, 2), Fingerprint = "f" };
        string[] bases =
        [
            Definitions.Shipped.BasisOf(server, []),
            Definitions.Shipped.BasisOf(server, [review]),
            Definitions.Shipped.BasisOf(server, [review with { Reason = "Other." }]),
            Definitions.Shipped.BasisOf(server with { Description = "A desk." }, []),
            Definitions.Shipped.BasisOf(server with { Tools = [server.Tools[0] with { Description = "Lists." }] }, []),
            Definitions.Shipped.BasisOf(server with { Tools = [server.Tools[0] with { Summary = "Lists." }] }, []),
        ];

        Assert.Equal(bases.Length, bases.Distinct().Count());
        Assert.Equal(bases[0], Definitions.Shipped.BasisOf(server with { Version = "2" }, []));
        Assert.Equal(bases[0], Definitions.Shipped.Classify(server, []).Basis);
    }

    [Fact]
    public void ReviewOfTodaysDefinition_Wins()
    {
        ToolDefinition tool = Definitions.Tool("list_tasks", "Lists tasks.");
        var review = new Review { Tool = "list_tasks", Class = ToolClass.Write, Risk = RiskLevel.High, Signals = ["bulk"], Reason = "It marks them as seen", By = "Ada", Date = new DateOnly(2026, 1, 2), Fingerprint = Fingerprint.Of(tool) };

        Classification verdict = Definitions.Shipped.Classify(Definitions.Server(tool), [review]).Tools[0];

        Assert.Equal((ToolClass.Write, RiskLevel.High, "review"), (verdict.Class, verdict.Risk, verdict.DecidedBy));
        Assert.Equal(["bulk"], Definitions.SignalsOf(verdict));
        Assert.Contains("It marks them as seen.", verdict.Rationale, StringComparison.Ordinal);
        Assert.False(verdict.Review!.Stale);
    }

    [Theory]
    [InlineData(RiskLevel.Low, "lowers it to Low")]
    [InlineData(RiskLevel.High, "raises it to High")]
    public void ReviewOfTheSameClass_LeavesNoOtherLevelInTheRationale(RiskLevel level, string said)
    {
        ToolDefinition tool = Definitions.Tool("create_task", "Creates a task.");
        var review = new Review { Tool = tool.Name, Class = ToolClass.Write, Risk = level, Reason = "It is so", By = "Ada", Date = new DateOnly(2026, 1, 2), Fingerprint = Fingerprint.Of(tool) };

        Classification verdict = Definitions.Shipped.Classify(Definitions.Server(tool), [review]).Tools[0];

        Assert.Contains("a reviewer " + said, verdict.Rationale, StringComparison.Ordinal);
        Assert.DoesNotContain("The level is Medium", verdict.Rationale, StringComparison.Ordinal);
    }

    [Fact]
    public void ReviewOfAnEarlierDefinition_IsShownAsStaleAndDoesNotWin()
    {
        ToolDefinition tool = Definitions.Tool("list_tasks", "Lists tasks.");
        var review = new Review { Tool = "list_tasks", Class = ToolClass.Write, Risk = RiskLevel.High, Reason = "Old", By = "Ada", Date = new DateOnly(2026, 1, 2), Fingerprint = "0" };

        Classification verdict = Definitions.Shipped.Classify(Definitions.Server(tool), [review]).Tools[0];

        Assert.Equal(ToolClass.Read, verdict.Class);
        Assert.True(verdict.Review!.Stale);
    }
}
