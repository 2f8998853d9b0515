using Catalogue.Classifier.Facts;

namespace Catalogue.Tests.Classifier.Facts;

public sealed class SuppliedCodeTests
{
    [Theory]
    [InlineData("Scores a solution by executing it against a set of inputs.", """{"properties":{"solution":{"type":"string"}}}""")]
    [InlineData("Says how long the given snippet takes; it is launched under python.", """{"properties":{"snippet":{"type":"string"}}}""")]
    [InlineData("Checks a condition by passing it to eval().", """{"properties":{"condition":{"type":"string"}}}""")]
    [InlineData("Opens a shell on the router and types the supplied line into it.", """{"properties":{"line":{"type":"string"}}}""")]
    [InlineData("Liefert den Zustand, indem das übergebene Skript gestartet wird.", """{"properties":{"skript":{"type":"string"}}}""")]
    [InlineData("Devuelve lo que imprime el comando indicado al ejecutarse.", """{"properties":{"comando":{"type":"string"}}}""")]
    [InlineData("渡されたコマンドを実行します。", """{"properties":{"コマンド":{"type":"string"}}}""")]
    [InlineData("在主机上运行给定的脚本。", """{"properties":{"脚本":{"type":"string"}}}""")]
    [InlineData("Shows a report.", """{"properties":{"before":{"type":"string","description":"SQL statements run before the report"}}}""")]
    [InlineData("Shows a report.", """{"properties":{"side":{"type":"string","description":"Shell command whose output is shown"}}}""")]
    [InlineData("Shows a report.", """{"properties":{"left_cmd":{"type":"string"}}}""")]
    [InlineData("Shows a store.", """{"properties":{"text":{"type":"string","description":"FaunaQL that reads, inserts or deletes"}}}""")]
    [InlineData("Executes show commands and configuration commands on a router.", """{"properties":{"commands":{"type":"string"}}}""")]
    [InlineData("Works on a host.", """{"properties":{"text":{"type":"string","description":"Text of the command to execute"}}}""")]
    [InlineData("Liest ein Wasserzeichen.\n\nArgs:\n    skript: Skript, das auf dem Rechner ausgeführt wird", """{"properties":{"skript":{"type":"string"}}}""")]
    [InlineData("Compares two samples.\n\nArgs:\n    first: SQL query returning the first sample\n    label (str): What to call it", """{"properties":{"first":{"type":"string"},"label":{"type":"string"}}}""")]
    [InlineData("Reports on a host.\n\nParameters:\n- `probe` (string): Shell command to run there\n- `host`: Name of it", """{"properties":{"probe":{"type":"string"},"host":{"type":"string"}}}""")]
    public void WhatIsRun_IsAFactWhateverTheWords(string description, string schema) =>
        Assert.Contains(FactsOf.Tool(description, schema), f => f.Id == SuppliedCode.Run && f.Signal == "arbitrary-code");

    [Theory]
    [InlineData("Execute a GraphQL query against the bakery.", """{"properties":{"query":{"type":"string"}}}""", true)]
    [InlineData("Query the sales using standard SQL.", """{"properties":{"query":{"type":"string"}}}""", true)]
    [InlineData("Runs formulas and ClickHouse SQL.", """{"properties":{"query":{"type":"object","description":"The whole document"}}}""", true)]
    [InlineData("Searches the shelf.", """{"properties":{"query":{"type":"string"}}}""", false)]
    [InlineData("Execute an Artifactory Query Language (AQL) query to find builds.", """{"properties":{"query":{"type":"string","description":"The AQL query to execute"}}}""", false)]
    [InlineData("Draws a Graphite series.", """{"properties":{"target":{"type":"string","description":"Graphite target expression to evaluate"}}}""", false)]
    [InlineData("Tests rules of an alarm.", """{"properties":{"expr":{"type":"string","description":"MetricsQL expression to evaluate"}}}""", false)]
    [InlineData("Runs both code and style analysis.", """{"properties":{"code":{"type":"string"}}}""", false)]
    [InlineData("Create a pod on a node.", """{"properties":{"command":{"type":"array","items":{"type":"string"}}}}""", true)]
    [InlineData("Run an operational show command.", """{"properties":{"path":{"type":"array","description":"Command path components"}}}""", false)]
    [InlineData("Create a cron job.", """{"properties":{"startCommand":{"type":"string"}}}""", false)]
    public void QueryOrCommandThatSaysNoMore_IsReadByWhatTheTextSays(string description, string schema, bool runs) =>
        Assert.Equal(runs, FactsOf.Tool(description, schema).Any(f => f.Id == SuppliedCode.Run));

    [Theory]
    [InlineData("""{"properties":{"context":{"type":"string","description":"Context to use for the command"}}}""")]
    [InlineData("""{"properties":{"old":{"type":"string","description":"Parameter of `replace` command that holds the text"}}}""")]
    [InlineData("""{"properties":{"fold":{"type":"string","description":"Aggregation over time: sum, avg or max"}}}""")]
    [InlineData("""{"properties":{"freq":{"type":"string","description":"How often to get income statements"}}}""")]
    public void WhatOnlyMentionsACommandOrAStatement_TakesNone(string schema) =>
        Assert.DoesNotContain(FactsOf.Tool("Shows a shelf.", schema), f => f.Id.StartsWith("supplied-code", StringComparison.Ordinal));

    [Theory]
    [InlineData("Creates a contact.", """{"properties":{"extra":{"type":"object","description":"More fields; for remote mutations they are forwarded as they are"}}}""")]
    [InlineData("Formats a snippet and returns it.", """{"properties":{"snippet":{"type":"string"}}}""")]
    [InlineData("Checks a script without executing it.", """{"properties":{"script":{"type":"string"}}}""")]
    [InlineData("Lists the pods that run on a node.", """{"properties":{"node":{"type":"string","description":"Name of the node"}}}""")]
    [InlineData("Reckons a mathematical expression with Python.", """{"properties":{"expression":{"type":"string"}}}""")]
    [InlineData("Prüft ein Skript, ohne es auszuführen.", """{"properties":{"skript":{"type":"string"}}}""")]
    [InlineData("スクリプトは実行しません。整形するだけです。", """{"properties":{"スクリプト":{"type":"string"}}}""")]
    [InlineData("Shows the execution plan of a job.", """{"properties":{"job":{"type":"string"}}}""")]
    [InlineData("Runs a Cypher statement that may only read.", """{"properties":{"query":{"type":"string"}}}""")]
    [InlineData("Runs code analysis on a folder and lists what it finds.", """{"properties":{"code":{"type":"string"}}}""")]
    [InlineData("Runs the shop's CLI security scanner over a draft.", """{"properties":{"script":{"type":"string"}}}""")]
    [InlineData("Shows a shelf.\n\nArgs:\n    title: Words of the title\n    query: SQL query that was saved under that title, for reference", """{"properties":{"title":{"type":"string"}}}""")]
    public void WhatIsNotRun_IsNone(string description, string schema) =>
        Assert.DoesNotContain(FactsOf.Tool(description, schema), f => f.Id == SuppliedCode.Run);

    [Theory]
    [InlineData("Lists the titles of a shelf, or runs a shell command given as text.", true)]
    [InlineData("Evaluates arbitrary Python in the process of the server.", true)]
    [InlineData("Runs a command on the host.", false)]
    [InlineData("Runs the build and returns the given log.", false)]
    [InlineData("Runs a given read-only SQL query against the archive.", false)]
    [InlineData("Runs a given shell command; the disk is mounted read-only.", true)]
    [InlineData("Runs a script of the server that indicates which databases are full.", false)]
    public void WithoutAKnownSchema_TheSentenceAloneSaysThatTheCallerSuppliesIt(string description, bool isFact) =>
        Assert.Equal(isFact, FactsOf.Tool(description, null).Any(f => f.Id == SuppliedCode.Run));

    [Fact]
    public void LogOfABuild_IsNoSaving() =>
        Assert.DoesNotContain(FactsOf.Tool("Log of a build.", """{"properties":{"filter":{"type":"string","description":"Python, passed to eval"}}}"""), f => f.Id == "supplied-code/stored");
}
