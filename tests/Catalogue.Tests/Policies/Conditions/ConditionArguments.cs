using Catalogue.Policies.Conditions;

namespace Catalogue.Tests.Policies.Conditions;

/// <summary>Arguments that meet a condition, miss it, or try to get round it; ours and every engine's answer must be the same.</summary>
internal static class ConditionArguments
{
    /// <summary>Operator, arguments as JSON, whether the condition holds. The parameter is always <c>x</c>; the root is /workspace, the host and domain example.com.</summary>
    public static IReadOnlyList<(string Operator, string Arguments, bool Holds)> All { get; } =
    [
        (ConditionOperators.Under, """{"x":"/workspace/a/b.txt"}""", true),
        (ConditionOperators.Under, """{"x":"/workspace/"}""", true),
        (ConditionOperators.Under, """{"x":"/workspace/a..b/.hidden/"}""", true),
        (ConditionOperators.Under, """{"x":"/workspace/a \"b\"\n\tc"}""", true),
        (ConditionOperators.Under, """{"x":"/workspace/漢字/👩‍💻"}""", true),
        (ConditionOperators.Under, """{"x":"/workspace"}""", false),
        (ConditionOperators.Under, """{"x":"/workspaces/a"}""", false),
        (ConditionOperators.Under, """{"x":"/workspace/../etc/passwd"}""", false),
        (ConditionOperators.Under, """{"x":"/workspace/a/.."}""", false),
        (ConditionOperators.Under, """{"x":"/workspace//../x"}""", false),
        (ConditionOperators.Under, """{"x":"/workspace/a\\..\\b"}""", false),
        (ConditionOperators.Under, """{"x":"x\n/workspace/a"}""", false),
        (ConditionOperators.Under, """{"x":"/etc/passwd","y":{"x":"/workspace/a"}}""", false),
        (ConditionOperators.Under, """{"a":"\u0000\"x\":\"/workspace/a\"\u0000","x":"/etc"}""", false),
        (ConditionOperators.Under, """{"x":["/workspace/a"]}""", false),
        (ConditionOperators.Under, """{"X":"/workspace/a"}""", false),
        (ConditionOperators.Host, """{"x":"https://example.com"}""", true),
        (ConditionOperators.Host, """{"x":"https://example.com/a?b\nc"}""", true),
        (ConditionOperators.Host, """{"x":"https://example.com.evil.test/"}""", false),
        (ConditionOperators.Host, """{"x":"https://example.com@evil.test/"}""", false),
        (ConditionOperators.Host, """{"x":"https://exampleXcom/"}""", false),
        (ConditionOperators.Host, """{"x":"http://example.com/"}""", false),
        (ConditionOperators.Host, """{"x":"HTTPS://example.com/"}""", false),
        (ConditionOperators.Host, """{"x":" https://example.com/"}""", false),
        (ConditionOperators.Host, """{"x":"https://example.com\n"}""", false),
        (ConditionOperators.Select, """{"x":"SELECT 1"}""", true),
        (ConditionOperators.Select, """{"x":"select \"a\"\nFROM b"}""", true),
        (ConditionOperators.Select, """{"x":"Select 1"}""", false),
        (ConditionOperators.Select, """{"x":"select\n1"}""", false),
        (ConditionOperators.Select, """{"x":"SELECT 1; DROP TABLE x"}""", false),
        (ConditionOperators.Select, """{"x":"DROP TABLE x -- SELECT 1"}""", false),
        (ConditionOperators.Select, """{"x":"DROP TABLE x\nSELECT 1"}""", false),
        (ConditionOperators.Domain, """{"x":"me@example.com"}""", true),
        (ConditionOperators.Domain, """{"x":"o'brien+\"tag\"@example.com"}""", true),
        (ConditionOperators.Domain, """{"x":"@example.com"}""", false),
        (ConditionOperators.Domain, """{"x":"me@exampleXcom"}""", false),
        (ConditionOperators.Domain, """{"x":"me@notexample.com"}""", false),
        (ConditionOperators.Domain, """{"x":"you@evil.test,me@example.com"}""", false),
        (ConditionOperators.Domain, """{"x":"you;me@example.com"}""", false),
        (ConditionOperators.Domain, """{"x":"Me <me@example.com>"}""", false),
        (ConditionOperators.Domain, """{"x":"me@example.com\n"}""", false),
        (ConditionOperators.In, """{"x":"list"}""", true),
        (ConditionOperators.In, """{"x":"add \"one\""}""", true),
        (ConditionOperators.In, """{"x":"LIST"}""", false),
        (ConditionOperators.In, """{"x":"list\n"}""", false),
        (ConditionOperators.In, """{"x":"delete"}""", false),
        (ConditionOperators.In, """{"x":true}""", false),
        (ConditionOperators.AtMost, """{"x":100}""", true),
        (ConditionOperators.AtMost, """{"x":-5}""", true),
        (ConditionOperators.AtMost, """{"x":101}""", false),
        (ConditionOperators.AtMost, """{"x":"5"}""", false),
        (ConditionOperators.AtMost, """{"x":[5]}""", false),
        (ConditionOperators.AtLeast, """{"x":0}""", true),
        (ConditionOperators.AtLeast, """{"x":-1}""", false),
        .. ((string[])[ConditionOperators.Under, ConditionOperators.Host, ConditionOperators.Select, ConditionOperators.Domain, ConditionOperators.In, ConditionOperators.AtMost, ConditionOperators.AtLeast])
            .SelectMany(op => ((string[])["{}", """{"x":null}""", """{"x":{}}""", """{"y":"/workspace/a"}"""]).Select(arguments => (op, arguments, false))),
    ];

    /// <summary>The values that the samples are written for.</summary>
    public static IReadOnlyList<string> ValuesOf(string op) => op switch
    {
        ConditionOperators.Under => ["/workspace"],
        ConditionOperators.Host or ConditionOperators.Domain => ["example.com"],
        ConditionOperators.In => ["list", "add \"one\""],
        ConditionOperators.AtMost => ["100"],
        ConditionOperators.AtLeast => ["0"],
        _ => [],
    };
}
