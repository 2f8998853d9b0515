using Catalogue.Classifier.Facts;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Classifier.Facts;

public sealed class StatedEffectsTests
{
    [Theory]
    [InlineData("Formats the disk of a camera.", LostForGood.ForGood)]
    [InlineData("Puts the index back to zero; nothing of it remains.", LostForGood.ForGood)]
    [InlineData("Rebuilds the volume. All files on it are lost.", LostForGood.ForGood)]
    [InlineData("Merges two shelves: the first is kept, the second is deleted.", LostForGood.Merged)]
    [InlineData("Wipes the entire vault.", LostForGood.Whole)]
    [InlineData("Löscht alle Einträge des Verzeichnisses.", LostForGood.Whole)]
    [InlineData("Efface toute la base.", LostForGood.Whole)]
    public void WhatIsGoneAfterwards_IsAFact(string description, string id) => Assert.Contains(FactsOf.Tool(description), f => f.Id == id);

    [Theory]
    [InlineData("Moves a file. No data is lost.")]
    [InlineData("Closes the editor; unsaved changes are lost.")]
    [InlineData("Formats a date.")]
    [InlineData("Clears all cached pages.")]
    public void WhatStaysOrComesBack_IsNone(string description) => Assert.DoesNotContain(FactsOf.Tool(description), f => f.Id is LostForGood.ForGood or LostForGood.Whole);

    [Theory]
    [InlineData("Promotes a colleague to administrator.")]
    [InlineData("Attaches a policy to a bucket.")]
    [InlineData("Admits a laptop to the network.")]
    [InlineData("Gewährt einer Gruppe Leserechte.")]
    [InlineData("Accorde un accès au dossier.")]
    public void WhoIsLetIn_IsAFact(string description) => Assert.Contains(FactsOf.Tool(description), f => f.Signal == "permissions");

    [Theory]
    [InlineData("Permits you to list roles.")]
    [InlineData("Adds a message with a role to a prompt.")]
    [InlineData("Lists who may enter.")]
    public void WhoIsOnlyAskedAbout_IsNone(string description) => Assert.DoesNotContain(FactsOf.Tool(description), f => f.Signal == "permissions");

    [Theory]
    [InlineData("Prints ~/.netrc.")]
    [InlineData("Returns the .env of a project with its values.")]
    [InlineData("Renvoie la clé privée d'un compte.")]
    public void FileOfCredentials_IsAFact(string description) => Assert.Contains(FactsOf.Tool(description), f => f.Signal == "secrets");

    [Theory]
    [InlineData("Returns the names in the .env, without the values.")]
    [InlineData("Returns the public half of a private key.")]
    [InlineData("Checks whether ~/.netrc is there.")]
    public void FileOfCredentialsThatStaysShut_IsNone(string description) => Assert.DoesNotContain(FactsOf.Tool(description), f => f.Signal == "secrets");

    [Theory]
    [InlineData("Moves a note to the trash. It can be restored for a week.", true)]
    [InlineData("Deletes a note from the trash. It cannot be restored.", false)]
    public void WhatComesBackFromTheTrash_IsBounded(string description, bool bounded) => Assert.Equal(bounded, FactsOf.Tool(description).Any(f => f.Signal == "limited-scope"));

    [Theory]
    [InlineData("Creates a contact.", """{"properties":{"operation":{"type":"string","enum":["create","update","delete"],"description":"Overrides what is done there. Supported values include create and delete."}}}""", true)]
    [InlineData("Shows what a body must look like.", """{"properties":{"method":{"type":"string","description":"HTTP method: POST, PUT or GET"}}}""", false)]
    [InlineData("Looks after the shelf.", """{"properties":{"action":{"type":"string","description":"One of list, add, delete"}}}""", true)]
    [InlineData("Shows a shelf.", """{"properties":{"action":{"type":"string","description":"Action to perform: list, add, delete"}}}""", true)]
    public void OperationsThatAnArgumentNames_CountWhereTheCallCarriesThemOut(string description, string schema, bool counts) =>
        Assert.Equal(counts, FactsOf.Tool(description, schema).Any(f => f.Id.StartsWith("selected-operation", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Creates a webhook.", """{"properties":{"url":{"type":"string"},"secret":{"type":"string"}}}""", true)]
    [InlineData("Adds a user to the site.", """{"properties":{"name":{"type":"string"},"password":{"type":"string"}}}""", true)]
    [InlineData("Creates a session for the calls to come.", """{"properties":{"name":{"type":"string"},"password":{"type":"string"}}}""", false)]
    [InlineData("Exports a workspace.", """{"properties":{"password":{"type":"string"}}}""", false)]
    [InlineData("Creates a note.", """{"properties":{"secret":{"type":"boolean"}}}""", false)]
    [InlineData("Lists notes.", """{"properties":{"password":{"type":"string"}}}""", false)]
    public void SecretThatIsKept_IsAFact(string description, string schema, bool isKept) =>
        Assert.Equal(isKept, FactsOf.Tool(description, schema).Any(f => f.Id == "kept-secret" && f.Signal == "secrets"));

    [Theory]
    [InlineData("Fetches what an address holds.", """{"properties":{"method":{"type":"string","enum":["GET","PUT"]},"url":{"type":"string"},"body":{"type":"string"}}}""", true)]
    [InlineData("Asks the shop's interface.", """{"properties":{"httpMethod":{"type":"string"},"path":{"type":"string"},"payload":{"type":"object"}}}""", true)]
    [InlineData("Fetches what an address holds.", """{"properties":{"method":{"type":"string","enum":["GET","HEAD"]},"url":{"type":"string"},"headers":{"type":"object"}}}""", false)]
    [InlineData("Shows the schema of an endpoint.", """{"properties":{"method":{"type":"string"},"path":{"type":"string"}}}""", false)]
    [InlineData("Creates a canned answer for tests.", """{"properties":{"method":{"type":"string"},"path":{"type":"string"},"body":{"type":"string"}}}""", false)]
    public void RequestThatTheCallerMakesUp_IsAFact(string description, string schema, bool isFree) =>
        Assert.Equal(isFree, FactsOf.Tool(description, schema).Any(f => f.Id == "free-request" && f.Least == ToolClass.Execute));

    [Theory]
    [InlineData("Put a question in your own words. A model turns it into SQL, which is executed.", true)]
    [InlineData("Answers in plain English what the bakery sold: writes a statement and runs it.", true)]
    [InlineData("Turns a question into SQL and runs it on a copy that only allows reading.", false)]
    [InlineData("Turns a question into SQL. It is shown and not run.", false)]
    [InlineData("Turns a question into SQL and executes it. No need to write SQL.", true)]
    [InlineData("Answers questions about the opening hours.", false)]
    public void QuestionThatBecomesAStatement_RunsUnlessTheTextSaysOtherwise(string description, bool runs) =>
        Assert.Equal(runs, FactsOf.Tool(description).Any(f => f.Id == "asked-statement" && f.Least == ToolClass.Execute));

    [Theory]
    [InlineData("Performs CRUD operations on a patient's file.", true)]
    [InlineData("Lists the services; some offer CRUD operations.", false)]
    [InlineData("Explains what CRUD means.", false)]
    [InlineData("Creates a controller with CRUD operations.", false)]
    [InlineData("Makes a request to the registry. Use this for CRUD operations on a patient's file.", true)]
    public void AllFourOperationsAtOnce_RemoveToo(string description, bool removes) =>
        Assert.Equal(removes, FactsOf.Tool(description).Any(f => f is { Id: "selected-operation/removal", Least: ToolClass.Destructive }));
}
