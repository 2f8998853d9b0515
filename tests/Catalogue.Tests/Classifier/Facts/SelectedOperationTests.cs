using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Classifier.Facts;

public sealed class SelectedOperationTests
{
    private static ToolClass? Worst(string? description, string schema) =>
        FactsOf.Tool(description, schema).Where(f => f.Id.StartsWith("selected-operation", StringComparison.Ordinal)).Max(f => f.Least);

    [Theory]
    [InlineData("Looks after boards.", """{"properties":{"action":{"enum":["list","create","delete"]}}}""", ToolClass.Destructive)]
    [InlineData("Looks after owners.", """{"properties":{"action":{"enum":["add_owner","remove_owner"]}}}""", ToolClass.Write)]
    [InlineData("Looks after merges.", """{"properties":{"action":{"enum":["list","approve","revoke"]}}}""", ToolClass.Write)]
    [InlineData("Looks after news of a board.", """{"properties":{"action":{"enum":["watch","ignore","delete"]}}}""", ToolClass.Write)]
    [InlineData("Signs a draft off or not.", """{"properties":{"action":{"enum":["approve","reject"]}}}""", ToolClass.Write)]
    [InlineData("Shows the gnomes at work.", """{"properties":{"action":{"enum":["status","thoughts","kill"],"description":"Action to perform"}}}""", ToolClass.Destructive)]
    [InlineData(null, """{"properties":{"operation":{"type":"string","description":"The operation to perform. Valid values are: list, show, delete"}}}""", ToolClass.Destructive)]
    [InlineData("Looks after probes.", """{"properties":{"action":{"type":"string","description":"Action to perform: start to start a probe, undeploy to undeploy all of them"}}}""", ToolClass.Destructive)]
    [InlineData("Works on links. Operation: one of add, remove, list.", """{"properties":{}}""", ToolClass.Write)]
    [InlineData("Reads or clears the console.", """{"properties":{"action":{"enum":["read","clear"],"description":"Operation to perform"}}}""", ToolClass.Write)]
    [InlineData("Looks after rows. Actions: create, update, delete. The id is read-only.", """{"properties":{}}""", ToolClass.Destructive)]
    [InlineData("Manages the console.", """{"properties":{"action":{"enum":["read","clear","delete"],"description":"Operation to perform"}}}""", ToolClass.Destructive)]
    [InlineData("Looks after pods.", """{"properties":{"action":{"enum":["get","watch","create","delete"]}}}""", ToolClass.Destructive)]
    public void WhatACallerSelects_HasTheClassOfTheWorst(string? description, string schema, ToolClass expected) => Assert.Equal(expected, Worst(description, schema));

    [Theory]
    [InlineData("Sets the rules of a wall.", """{"properties":{"rules":{"type":"array","items":{"properties":{"action":{"enum":["ACCEPT","DROP"]}}}}}}""")]
    [InlineData("Lists the rules of a wall: name, action (accept, drop, reject), port.", """{"properties":{}}""")]
    [InlineData("Reads a notebook. Handy to find cells for operations like delete or insert.", """{"properties":{}}""")]
    [InlineData("Only answers read-only questions. For other operations (create, delete, set) take the other tool instead.", """{"properties":{}}""")]
    [InlineData("Lists what visitors did. Actions: purchase, register, search.", """{"properties":{}}""")]
    [InlineData("Prepares a summary.", """{"properties":{"action":{"enum":["prepare","analyze","download"]}}}""")]
    public void WhatIsOnlyNamed_IsNotSelected(string description, string schema) => Assert.Null(Worst(description, schema));

    [Theory]
    [InlineData("Asks the shop. DELETE /v1/carts/{id}.", """{"properties":{"id":{"type":"string"}}}""", true)]
    [InlineData("Asks the shop. GET and POST are always let through; a DELETE request needs a flag.", """{"properties":{"path":{"type":"string"}}}""", false)]
    [InlineData("Asks the shop. A DELETE request needs a flag.", """{"properties":{"method":{"type":"string"}}}""", false)]
    public void Method_IsFixedWhereItIsTheOnlyOne(string description, string schema, bool isFixed) =>
        Assert.Equal(isFixed, FactsOf.Tool(description, schema).Any(f => f.Id == "fixed-method"));
}
