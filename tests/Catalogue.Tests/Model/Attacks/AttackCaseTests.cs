using System.Text.RegularExpressions;
using Catalogue.Model;
using Catalogue.Model.Attacks;
using Catalogue.Model.Servers;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Model.Attacks;

/// <summary>Reads every published case: a new one needs a data file and no code.</summary>
public sealed partial class AttackCaseTests
{
    private static readonly string Folder = Path.Combine(TestPaths.Catalogue, "attacks");

    public static TheoryData<string> Slugs => [.. Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Catalogue_HoldsAtLeast24CasesAndNoProblem()
    {
        var problems = new List<Problem>();

        IReadOnlyList<AttackCase> cases = new CatalogueStore(TestPaths.Catalogue).LoadAttacks(problems);

        Assert.Empty(problems);
        Assert.True(cases.Count >= 24, $"only {cases.Count} cases");
        Assert.Equal(Slugs.Count, cases.Count);
        Assert.Equal(cases.Count, cases.Select(c => c.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Case_KeepsTheRules(string slug)
    {
        var problems = new List<Problem>();
        AttackCase attack = Read(slug, problems);

        bool accepted = AttackRules.Accept(attack, slug, problems);

        Assert.Empty(problems);
        Assert.True(accepted);
        Assert.InRange(Words(attack.Body), 120, 300);
        Assert.True(attack.Summary.Length <= 200, "the summary must fit a line of a list");
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Case_MatchesItsExampleAndNotTheOther(string slug)
    {
        AttackCase attack = Read(slug, []);
        AttackExamples examples = attack.Examples!;
        var session = AttackMatcher.Session([.. (examples.Session ?? []).Select(e => (ToolOf(e), JudgementOf(e)))]);

        Assert.DoesNotContain(attack, AttackMatcher.Matching([attack], ToolOf(examples.Not), JudgementOf(examples.Not), session));
        if (examples.Matches is { } matches)
            Assert.Contains(attack, AttackMatcher.Matching([attack], ToolOf(matches), JudgementOf(matches), session));
        else
            Assert.NotNull(attack.Unlinked);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Case_SaysWhatHappenedWhyWhatToDoAndWhatWouldNotHelp(string slug)
    {
        string[] headings = [.. Read(slug, []).Body.Split('\n').Where(l => l.StartsWith('#'))];

        Assert.Equal(["## What happened", "## Why it worked", "## What to do", "## What would not have helped"], headings);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void LinkedCase_NeedsATokenInSomeStep(string slug)
    {
        AttackCase attack = Read(slug, []);

        Assert.True(attack.Unlinked is not null || attack.Steps.Any(s => s.Needs.Count > 0));
        Assert.All(attack.Steps, s => Assert.All(s.Needs, t => Assert.True(AttackMatcher.IsToken(t), t)));
    }

    [Fact]
    public void KubernetesCase_SaysThatHideIsNotDeny() =>
        Assert.Contains("hide is not deny", Read("kubernetes-hidden-not-denied", []).Body, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void PostmarkCase_SaysThatNoPolicyLineAndNoFingerprintHelps()
    {
        AttackCase attack = Read("postmark-mcp-backdoor", []);

        Assert.All(attack.Steps, s => Assert.Null(s.StoppedBy));
        Assert.Contains("fingerprint does not help", attack.Body, StringComparison.OrdinalIgnoreCase);
    }

    private static AttackCase Read(string slug, List<Problem> problems) =>
        CatalogueYaml.Attack(File.ReadAllText(Path.Combine(Folder, slug + ".md")), slug, slug, problems)
            ?? throw new InvalidDataException(string.Join('\n', problems));

    private static ToolDefinition ToolOf(AttackExample example) => AttackTools.Tool(example.Name, example.Description, [.. example.Parameters ?? []]);

    private static Classification JudgementOf(AttackExample example) => AttackTools.Judgement(example.Name, example.Class, [.. example.Signals ?? []]);

    private static int Words(string markdown) => Word().Count(markdown);

    [GeneratedRegex(@"[\p{L}\p{N}][^\s]*", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
