using System.Text.RegularExpressions;
using Catalogue.Tests.Workflows;

namespace Catalogue.Tests.Documents;

/// <summary>Each command of the documents, run as it stands there, in the order of its document, on a machine of its own.</summary>
public sealed partial class DocumentedCommandsTests
{
    private const string InTests = "runs tests, this one among them; that its filter finds some is looked at";

    // Not run here, and why. The list is exact: a command that left the documents leaves it as well.
    private static readonly Dictionary<string, string> NotRun = new(StringComparer.Ordinal)
    {
        [".ci/test"] = "runs all tests; .ci/run takes it from the README and runs it",
        ["GOLDEN=write dotnet test tests/Catalogue.Tests -c Release --filter ThemeGuideTests"] = InTests,
        ["GOLDEN=write dotnet test tests/Catalogue.Tests -c Release --filter CodeScannerTests"] = InTests,
        ["GOLDEN=write dotnet test tests/Catalogue.Tests -c Release --filter FullyQualifiedName~Site"] = InTests,
        ["dotnet test tests/Catalogue.Tests -c Release --filter FullyQualifiedName~Policies.Formats"] = InTests,
        ["dotnet format Catalogue.sln --verify-no-changes"] = "needs the solution restored; .ci/run checks white space and builds with everything else as an error",
    };

    // Ends only when it is told to; shows by a word that it is at work.
    private static readonly Dictionary<string, string> Lasting = new(StringComparer.Ordinal)
    {
        ["catalogue serve --catalogue mine"] = "Ctrl+C stops",
        ["catalogue guard --policy policy.json --listen 127.0.0.1:8080 --upstream https://mcp.example.org/mcp"] = "http://127.0.0.1:",
    };

    public static TheoryData<string> Documents => [.. DocumentedCommand.Documents.Where(d => DocumentedCommand.Of(d).Count > 0)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task EveryCommand_EndsWell(string document)
    {
        Shell.Require();
        await using NewcomersMachine machine = await NewcomersMachine.StartAsync();
        foreach (DocumentedCommand command in DocumentedCommand.Of(document).Where(c => !NotRun.ContainsKey(c.Text)))
        {
            Assert.SkipWhen(command.Text.StartsWith("jq ", StringComparison.Ordinal) && !File.Exists("/usr/bin/jq"), "Needs jq.");

            (int code, string text) = Lasting.TryGetValue(command.Text, out string? word) ? await machine.RunUntilAsync(command.Text, word) : await machine.RunAsync(command.Text);

            Assert.True(code == 0, $"{command.Document}:{command.Line}: {command.Text}\nended with {code}:\n{text}");
        }
    }

    [Fact]
    public void WhatIsNotRunAsItStands_IsInTheDocuments()
    {
        HashSet<string> all = [.. DocumentedCommand.Documents.SelectMany(DocumentedCommand.Of).Select(c => c.Text)];

        Assert.Subset(all, new HashSet<string>([.. NotRun.Keys, .. Lasting.Keys], StringComparer.Ordinal));
    }

    [Fact]
    public void FilterOfATestCommand_FindsTests() => Assert.All(DocumentedCommand.Documents.Select(d => File.ReadAllText(Path.Combine(TestPaths.Root, d))).SelectMany(t => Filters().Matches(t)), m =>
        Assert.Contains(typeof(DocumentedCommandsTests).Assembly.GetTypes().SelectMany(t => t.GetMethods().Select(x => $"{t.FullName}.{x.Name}")), name => name.Contains(m.Groups["name"].Value, StringComparison.Ordinal)));

    [Fact]
    public void CommandOverSeveralLines_IsOne() => Assert.Equal(
        ["a 'b\n  c' | d", "e \\\n  f"],
        DocumentedCommand.In("x.md", ["```sh", "# comment", "a 'b", "  c' | d", "", "e \\", "  f", "```", "```yaml", "g: 1", "```"]).Select(c => c.Text));

    [GeneratedRegex("dotnet test[^`\n]* --filter \"?(FullyQualifiedName~)?(?<name>[\\w.]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Filters();
}
