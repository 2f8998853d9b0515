using System.Text;
using System.Text.Json;
using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Evaluation;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Readers;

namespace Catalogue.Tests.Policies.Readers;

public class PolicyReaderTests
{
    [Fact]
    public void BrokenJsonFile_IsReportedAsJson()
    {
        using var folder = new TempFolder();
        string file = folder.Write("policy.json", "tools: {\n");

        PolicyFaultException fault = Assert.Throws<PolicyFaultException>(() => PolicyReader.ReadFile(file));

        Assert.StartsWith(file, fault.Message, StringComparison.Ordinal);
        Assert.Contains("JSON", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("YAML", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OurJson_SaysAllThatARecommendationCan()
    {
        PolicyRules rules = Read("""
            { "version": "1", "default": "deny", "hide": ["gone"], "all_tools": { "limits": [ { "counter": "all", "window": "day", "max": 100, "scope": "grant" } ] },
              "tools": {
                "free": {},
                "asked": { "ask": true, "approval_timeout": "90s" },
                "never": { "deny_if": [ { "conditions": [], "on_deny": "no" } ] },
                "main": { "deny_if": [ { "conditions": [ { "path": "args.branch", "op": "eq", "value": "main" } ] } ] },
                "below": { "require": [ { "conditions": [ { "path": "args.amount", "op": "lte", "value": 100 } ], "on_deny": "too much" } ],
                           "limits": [ { "counter": "c", "window": "minute", "max": 3, "scope": "grant" } ] } } }
            """);

        Assert.Equal(PolicyAction.Allow, Decide(rules, "free", "{}").Action);
        Assert.Equal(TimeSpan.FromSeconds(90), Decide(rules, "asked", "{}").ApprovalTimeout);
        Assert.Equal("no", Decide(rules, "never", "{}").Reason);
        Assert.Equal(PolicyAction.Hide, Decide(rules, "gone", "{}").Action);
        Assert.Equal(PolicyAction.Deny, Decide(rules, "unknown", "{}").Action);
        Assert.Equal(PolicyAction.Deny, Decide(rules, "main", """{"branch":"main"}""").Action);
        Assert.Equal(PolicyAction.Deny, Decide(rules, "main", """{"branch":["main"]}""").Action);
        Assert.Equal(PolicyAction.Deny, Decide(rules, "main", """{"branch":"dev","Branch":"main"}""").Action);
        Assert.Equal(PolicyAction.Allow, Decide(rules, "main", """{"branch":"dev"}""").Action);
        Assert.Equal("too much", Decide(rules, "below", """{"amount":100.5}""").Reason);
        Assert.Equal(["c", "all"], Decide(rules, "below", """{"amount":100}""").Limits.Select(l => l.Counter));
    }

    [Fact]
    public void InterceptYaml_WantsEveryRuleToPass()
    {
        PolicyRules rules = Read("""
            version: "1"
            description: an example
            default: deny
            hide: [delete_file]
            tools:
              get_issue: { rules: [] }
              create_issue:
                rules:
                  - { name: hourly cap, rate_limit: 5/hour }
                  - { name: reason, conditions: [ { path: args.reason, op: exists, value: true } ] }
              push_files:
                rules:
                  - name: not to main
                    conditions: [ { path: args.branch, op: neq, value: main } ]
                    on_deny: pushes to main are blocked
              merge: { rules: [ { action: require_approval, approval_timeout: 2m } ] }
              drop: { rules: [ { action: deny, on_deny: never } ] }
              "*": { rules: [ { rate_limit: 100/day } ] }
            """);

        Assert.Equal(PolicyAction.Allow, Decide(rules, "get_issue", "{}").Action);
        Assert.Equal("pushes to main are blocked", Decide(rules, "push_files", """{"branch":"main"}""").Reason);
        Assert.Equal(PolicyAction.Deny, Decide(rules, "push_files", "{}").Action);
        Assert.Equal(PolicyAction.Allow, Decide(rules, "push_files", """{"branch":"dev"}""").Action);
        Assert.Equal(PolicyAction.Deny, Decide(rules, "create_issue", "{}").Action);
        Assert.Equal([TimeSpan.FromHours(1), TimeSpan.FromDays(1)], Decide(rules, "create_issue", """{"reason":"x"}""").Limits.Select(l => l.Window));
        Assert.Equal(PolicyAction.Ask, Decide(rules, "merge", "{}").Action);
        Assert.Equal("never", Decide(rules, "drop", "{}").Reason);
        Assert.Equal(PolicyAction.Hide, Decide(rules, "delete_file", "{}").Action);
    }

    [Theory]
    [InlineData("tools:\n  t:\n    rules:\n      - action: allow\n        rate_limit: { max: 10, window: 60 }\n        validate: { required_args: true }\n")]
    [InlineData("tools:\n  t:\n    action: allow\n    rate_limit:\n      max: 10\n      window: 60\n    validate:\n      required_args: true\n")]
    public void YamlOfWindowsInSeconds_IsRead(string yaml)
    {
        PolicyRules rules = Read(yaml);

        Assert.Equal(new CallLimit("t_rate", 10, TimeSpan.FromMinutes(1)), Decide(rules, "t", """{"a":1}""", ["a"]).Limits.Single());
        Assert.Equal(PolicyAction.Deny, Decide(rules, "t", "{}", ["a"]).Action);
        Assert.Equal(PolicyAction.Deny, rules.Decide("t", default, null).Action);
        Assert.Equal(PolicyAction.Allow, Decide(rules, "another", "{}").Action);
    }

    [Theory]
    [InlineData("{\"version\":\"1\",\n\"default\":\"deny\",\n\"tool\":{}}", 3, "unknown key 'tool'")]
    [InlineData("{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"a\":{},\n\"a\":{}}}", 2, "twice")]
    [InlineData("{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"a\":{\n\"limit\":[]}}}", 2, "unknown key 'limit'")]
    [InlineData("{\"version\":\"2\",\"default\":\"deny\"}", 1, "version")]
    [InlineData("{\"version\":\"1\"}", 1, "'default'")]
    [InlineData("{\"version\":\"1\",\"default\":\"maybe\"}", 1, "allow or deny")]
    [InlineData("{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"a\":{\"require\":[{\"conditions\":[{\"path\":\"args.x\",\"op\":\"eqq\",\"value\":1}]}]}}}", 1, "no operator 'eqq'")]
    [InlineData("{\"version\":\"1\",\"default\":\"deny\",\"tools\":{\"a\":{\"limits\":[{\"counter\":\"c\",\"window\":\"minute\",\"max\":-1}]}}}", 1, "max")]
    [InlineData("{\"version\":\"1\",\"default\":\"deny\",}", 1, "JSON")]
    [InlineData("tools:\n  t:\n    rules:\n      - rate_limt: 5/hour\n", 4, "unknown key 'rate_limt'")]
    [InlineData("default: deny\ntools:\n  t:\n    rules:\n      - conditions: [ { path: state.t.count, op: lt, value: 5 } ]\n", 5, "state")]
    [InlineData("default: deny\ntools:\n  t:\n    rules:\n      - action: deny\n        conditions: [ { path: args.x, op: eq, value: a } ]\n", 5, "denies under conditions")]
    [InlineData("default: deny\ntools:\n  t:\n    rules:\n      - conditions: [ { path: args.x, op: eq, value: yes } ]\n", 5, "'yes'")]
    [InlineData("default: deny\ntools:\n  t:\n    rules:\n      - conditions: [ { path: args.x, op: regex, value: 'a(?=b)' } ]\n", 5, "engines read differently")]
    [InlineData("default: deny\ntools: {}\n---\ndefault: allow\n", 4, "more than one document")]
    [InlineData("default: deny\ntools: {}\ndefault: allow\n", 3, "YAML")]
    [InlineData("", 0, "empty")]
    public void WhatIsNotUnderstood_IsAFaultWithItsLine(string text, int line, string says)
    {
        var fault = Assert.Throws<PolicyFaultException>(() => Read(text));

        Assert.Equal(line, fault.Line);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^https://x$", "https://x", true)]
    [InlineData("^https://x$", "https://x\n", false)]
    [InlineData(@"^\d+$", "12", true)]
    [InlineData(@"^\d+$", "\u0661\u0662", false)]
    [InlineData(@"^\w+$", "\u00e9", false)]
    [InlineData(@"^[\w.]+$", "a.b_1", true)]
    [InlineData(@"^a\$b$", "a$b", true)]
    [InlineData(@"^[$]$", "$", true)]
    [InlineData(@"^[]a]+$", "]a", true)]
    [InlineData("(?i)^SELECT ", "select 1", true)]
    [InlineData("^.$", "\n", false)]
    public void Patterns_MeanWhatTheyMeanInRe2(string pattern, string text, bool matches)
    {
        PolicyRules rules = Read(JsonSerializer.Serialize(new
        {
            version = "1",
            @default = "deny",
            tools = new { t = new { require = new[] { new { conditions = new[] { new { path = "args.x", op = "regex", value = pattern } } } } } },
        }));

        Assert.Equal(matches, Decide(rules, "t", JsonSerializer.Serialize(new { x = text })).Action == PolicyAction.Allow);
    }

    [Fact]
    public void WhatWeWrite_IsReadBackAsMeant()
    {
        foreach (ServerProfile profile in Enum.GetValues<ServerProfile>())
        {
            IReadOnlyList<Recommendation> written = PolicySamples.Request(profile, conditions: true).Rules;
            var evaluator = new PolicyEvaluator(written);
            PolicyRules rules = Read(PolicyFormats.Find("guard")!.Write(PolicySamples.Request(profile, conditions: true)).Text);
            foreach (string tool in written.Select(r => r.Tool).Where(t => t != "*").Append("unknown"))
            {
                foreach (string arguments in (string[])["{}", """{"path":"/workspace/a"}""", """{"path":"/etc/passwd"}""", """{"query":"SELECT 1"}""", """{"to":"a@example.com"}"""])
                    Assert.Equal((profile, tool, arguments, evaluator.Decide(new ToolCall(tool, JsonElement.Parse(arguments))).Action), (profile, tool, arguments, Decide(rules, tool, arguments).Action));
            }
        }
    }

    [Theory]
    [InlineData("intercept-yaml")]
    [InlineData("policylayer-json")]
    [InlineData("guard")]
    public void DocumentsOfTheFormats_AreReadAsTheFormatMeansThem(string format)
    {
        PolicyRequest request = PolicySamples.Request(ServerProfile.Careful, conditions: true);
        var evaluator = DocumentEvaluator.Of(PolicyFormats.Find(format)!, request);
        PolicyRules rules = Read(PolicyFormats.Find(format)!.Write(request).Text);

        foreach (string tool in request.Rules.Select(r => r.Tool).Append("unknown"))
        {
            foreach (string arguments in (string[])["{}", """{"path":"/workspace/a"}""", """{"path":"/workspace/../a"}"""])
                Assert.Equal(evaluator.Decide(new ToolCall(tool, JsonElement.Parse(arguments))).Action, Decide(rules, tool, arguments).Action);
        }
    }

    private static PolicyRules Read(string text) => PolicyReader.Read(Encoding.UTF8.GetBytes(text));

    private static RuleDecision Decide(PolicyRules rules, string tool, string arguments, IReadOnlyList<string>? required = null) => rules.Decide(tool, JsonDocument.Parse(arguments).RootElement, required);
}
