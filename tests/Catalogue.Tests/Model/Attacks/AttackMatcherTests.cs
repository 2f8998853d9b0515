using Catalogue.Model;
using Catalogue.Model.Attacks;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Model.Attacks;

public sealed class AttackMatcherTests
{
    private static readonly Precondition Intake = new(["untrusted-content"]);
    private static readonly Precondition WayOut = new(["Write", "external-communication"]);

    [Fact]
    public void EveryClause_MustHold()
    {
        AttackCase attack = Case([Intake, new(["role:url"])]);

        Assert.Equal([attack], Matching(attack, ToolClass.Read, ["untrusted-content"], "url"));
        Assert.Empty(Matching(attack, ToolClass.Read, ["untrusted-content"], "page_number"));
        Assert.Empty(Matching(attack, ToolClass.Read, [], "url"));
    }

    [Fact]
    public void AnyTokenOfAClause_IsEnough()
    {
        AttackCase attack = Case([new(["secrets", "Destructive"])]);

        Assert.Equal([attack], Matching(attack, ToolClass.Destructive, []));
        Assert.Equal([attack], Matching(attack, ToolClass.Read, ["secrets"]));
        Assert.Empty(Matching(attack, ToolClass.Execute, ["bulk"]));
    }

    [Theory]
    [InlineData("list_issues", true)]
    [InlineData("listIssues", true)]
    [InlineData("list-tissues", false)]
    public void WordOfTheName_IsAToken(string name, bool expected) =>
        Assert.Equal(expected, AttackMatcher.Tokens(AttackTools.Tool(name, "", "id"), AttackTools.Judgement(name, ToolClass.Read)).Contains("name:issues"));

    [Fact]
    public void NoPreconditions_MatchNoTool() =>
        Assert.Empty(Matching(Case([]), ToolClass.Destructive, ["arbitrary-code", "secrets"], "path", "url", "sql"));

    [Fact]
    public void SessionClause_IsMetByTheToolItselfOrByOneBesideIt()
    {
        AttackCase attack = Case([Intake]) with { Session = [WayOut] };
        ToolDefinition reader = AttackTools.Tool("read", "Reads.", "id"), writer = AttackTools.Tool("post", "Posts.", "text");
        Classification read = AttackTools.Judgement("read", ToolClass.Read, "untrusted-content"), post = AttackTools.Judgement("post", ToolClass.Write);

        Assert.Empty(AttackMatcher.Matching([attack], reader, read));
        Assert.Equal([attack], AttackMatcher.Matching([attack], reader, read, AttackMatcher.Session([(reader, read), (writer, post)])));
        Assert.Empty(AttackMatcher.Matching([attack], writer, post, AttackMatcher.Session([(reader, read), (writer, post)])));
        Assert.Equal([attack], AttackMatcher.Matching([attack], reader, AttackTools.Judgement("read", ToolClass.Write, "untrusted-content")));
    }

    [Theory]
    [InlineData("query", "Runs a read-only query against PostgreSQL.", true)]
    [InlineData("sql", "Runs a statement.", true)]
    [InlineData("query", "Finds documents by words.", false)]
    [InlineData("query", "Asks a NoSQL store.", false)]
    [InlineData("table", "Describes a table of a SQL database.", false)]
    public void TakesSql_NeedsAStatementParameterAndTheWord(string parameter, string description, bool expected)
    {
        IReadOnlySet<string> tokens = AttackMatcher.Tokens(AttackTools.Tool("ask", description, parameter), AttackTools.Judgement("ask", ToolClass.Read));

        Assert.Equal(expected, tokens.Contains("takes:sql"));
    }

    [Fact]
    public void Order_IsThatOfTheCases()
    {
        AttackCase first = Case([Intake], "b-case"), second = Case([Intake], "a-case"), other = Case([WayOut], "c-case");

        IReadOnlyList<AttackCase> found = AttackMatcher.Matching([first, other, second], AttackTools.Tool("t", ""), AttackTools.Judgement("t", ToolClass.Read, "untrusted-content"));

        Assert.Equal(["b-case", "a-case"], found.Select(c => c.Slug));
    }

    [Fact]
    public void Affecting_ComparesRegistryAndName()
    {
        AttackCase attack = Case([]) with { Affected = [new("npm:bad-package", "1.0", null)] };
        var server = new Server { Id = "a/b", Name = "b", Packages = [new ServerPackage { Registry = "npm", Name = "bad-package" }] };

        Assert.Equal([attack], AttackMatcher.Affecting([attack], server));
        Assert.Empty(AttackMatcher.Affecting([attack], server with { Packages = [new ServerPackage { Registry = "pypi", Name = "bad-package" }] }));
    }

    [Theory]
    [InlineData("steps:\n  - text: x\n    needs: [intake]\n    stoppedBy: null", "needs 'intake'")]
    [InlineData("steps:\n  - text: x\n    needs: []\n    stoppedBy: hide the tool", "stopped by 'hide the tool'")]
    [InlineData("steps:\n  - text: x", "without 'text' or 'needs'")]
    [InlineData("preconditions:\n  - anyOf: [read]", "precondition 'read'")]
    [InlineData("preconditions:\n  - anyOf: []", "without 'anyOf'")]
    [InlineData("session:\n  - anyOf: [role:file]", "precondition 'role:file'")]
    [InlineData("dates:\n  - what: x\n    date: 2025-13-01", "the date '2025-13-01'")]
    [InlineData("status: rumoured", "the status 'rumoured'")]
    [InlineData("support: disputed", "does not say what is")]
    [InlineData("support: primary read", "sources say otherwise")]
    [InlineData("ids: [CVE-25-1]", "the id 'CVE-25-1'")]
    [InlineData("unlinked: null", "must have either preconditions or 'unlinked'")]
    [InlineData("severity:\n  - score: '11'\n    system: CVSS 3.1\n    source: https://example.org/a", "the score '11'")]
    [InlineData("severity:\n  - score: '9.1'\n    system: CVSS 3.1\n    source: https://example.org/other", "the score '9.1'")]
    [InlineData("sources:\n  - title: t\n    url: ftp://example.org/a\n    kind: secondary\n    accessed: 2026-11-21", "http(s) address")]
    [InlineData("sources:\n  - title: t\n    url: https://example.org/a\n    kind: hearsay\n    accessed: 2026-11-21", "kind 'hearsay'")]
    [InlineData("sources:\n  - title: t\n    url: https://example.org/a\n    kind: secondary\n    accessed: 2026-11", "accessed on '2026-11'")]
    public void BrokenRule_IsAProblemThatNamesIt(string change, string expected)
    {
        var problems = new List<Problem>();

        AttackCase attack = Parse(change, "Text.");

        Assert.False(AttackRules.Accept(attack, "attacks/a-case.md", problems));
        Assert.Contains(problems, p => p.Message.Contains(expected, StringComparison.Ordinal) && p.Place == "attacks/a-case.md");
    }

    [Fact]
    public void EmptyItemInAList_IsAProblemThatNamesIt()
    {
        var problems = new List<Problem>();

        Assert.Null(CatalogueYaml.Attack(Text("steps:\n  -", "Text."), "a-case", "attacks/a-case.md", problems));
        Assert.Equal(("attacks/a-case.md", "has an empty item in a list"), (problems.Single().Place, problems.Single().Message));
    }

    [Theory]
    [InlineData("Bold <b>text</b>.", false)]
    [InlineData("<!-- note -->", false)]
    [InlineData("A `<script>` in code.", false)]
    [InlineData("2 < 3 and *plain* Markdown.", true)]
    public void Html_IsRefused(string body, bool accepted) =>
        Assert.Equal(accepted, AttackRules.Accept(Parse("", body), "attacks/a-case.md", []));

    [Fact]
    public void ExampleThatProvesNothing_IsAProblem()
    {
        var problems = new List<Problem>();
        AttackExample same = new("fetch", "Fetches.", ToolClass.Read, ["untrusted-content"], null);
        AttackCase attack = Parse("", "Text.") with { Unlinked = null, Preconditions = [Intake], Examples = new AttackExamples(same with { Signals = [] }, null, same) };

        Assert.False(AttackRules.Accept(attack, "attacks/a-case.md", problems));
        Assert.Contains(problems, p => p.Message == "does not match its own example 'fetch'");
        Assert.Contains(problems, p => p.Message == "matches 'fetch', which it must not");
    }

    [Fact]
    public void StoreWithOneBadCase_KeepsTheOthers()
    {
        using var folder = new TempFolder();
        folder.Write("attacks/good-case.md", Text("", "Text."));
        folder.Write("attacks/bad-case.md", Text("status: rumoured", "Text."));
        var problems = new List<Problem>();

        IReadOnlyList<AttackCase> cases = new CatalogueStore(folder.Path).LoadAttacks(problems);

        Assert.Equal(["good-case"], cases.Select(c => c.Slug));
        Assert.Equal("attacks/bad-case.md", Assert.Single(problems).Place);
    }

    private static IReadOnlyList<AttackCase> Matching(AttackCase attack, ToolClass toolClass, string[] signals, params string[] parameters) =>
        AttackMatcher.Matching([attack], AttackTools.Tool("tool", "Does something.", parameters), AttackTools.Judgement("tool", toolClass, signals));

    private static AttackCase Case(IReadOnlyList<Precondition> preconditions, string slug = "a-case") =>
        Parse("", "Text.") with { Slug = slug, Preconditions = preconditions };

    private static AttackCase Parse(string change, string body) =>
        CatalogueYaml.Attack(Text(change, body), "a-case", "attacks/a-case.md", []) ?? throw new InvalidDataException("the test's own text does not parse");

    // A small unlinked case that keeps every rule; a change replaces the key it begins with.
    private static string Text(string change, string body)
    {
        string[] parts =
        [
            "title: A case", "summary: Short.", "status: theoretical", "support: secondary only", "dates:\n  - what: published\n    date: 2025-05-26",
            "steps:\n  - text: x\n    needs: [Write]\n    stoppedBy: deny the tool", "unlinked: no tool shows it",
            "examples:\n  not:\n    name: t\n    description: d\n    class: Read", "sources:\n  - title: t\n    url: https://example.org/a\n    kind: secondary\n    accessed: 2026-11-21",
        ];
        string key = change.Split(':')[0];
        string front = string.Join('\n', parts.Where(p => change.Length == 0 || p.Split(':')[0] != key).Append(change));
        return $"---\n{front}\n---\n{body}\n";
    }
}
