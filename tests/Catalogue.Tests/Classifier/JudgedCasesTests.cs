using System.Text.Json;
using Catalogue.Classifier.Lines;
using Catalogue.Classifier.Reading;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Classifier;

/// <summary>Small definitions of kinds that were once judged wrong (<c>cases/judged</c>), each judged by itself.</summary>
public class JudgedCasesTests
{
    /// <summary>What is judged wrong today. An id leaves the list when it is right, and none comes in unseen.</summary>
    private static readonly string[] Misses = ["vale/kill_switch_read", "tarn/reset_tenant", "tarn/prune", "mill/random_number", "mill/calendar", "knoll/book_hotel_room", "grove-payments/search",
        "supplied-code/is_prime_tester-90", "orders-to-the-model/a8-113", "lost-for-good/trash-86"];

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Path.Combine(TestPaths.Cases, "judged"), "*.jsonl").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void EachCase_IsJudgedAsExpected(string file)
    {
        string[] wrong = [.. File.ReadLines(Path.Combine(TestPaths.Cases, "judged", file)).Select(Miss).OfType<string>()];

        Assert.DoesNotContain(wrong, w => !Misses.Contains(w.Split(' ')[0]));
    }

    // Null where the case is judged as expected, else its id and what is wrong.
    private static string? Miss(string line)
    {
        JsonElement one = JsonElement.Parse(line), expect = one.GetProperty("expect");
        var tool = ToolLine.From(one.GetProperty("tool"));
        Classification verdict = Definitions.Shipped.Judge(DefinitionReader.Server(LineServer.Of([tool])), tool.Tool);
        List<string> wrong = [];
        if (Texts(expect, "classes") is { Length: > 0 } classes && !classes.Contains(verdict.Class.ToString()) && !(expect.TryGetProperty("review", out _) && verdict.NeedsReview))
            wrong.Add(verdict.Class.ToString());
        if (expect.TryGetProperty("least", out JsonElement least) && verdict.Risk < Enum.Parse<RiskLevel>(least.GetString()!))
            wrong.Add(verdict.Risk.ToString());
        if (expect.TryGetProperty("most", out JsonElement most) && verdict.Risk > Enum.Parse<RiskLevel>(most.GetString()!))
            wrong.Add(verdict.Risk.ToString());
        IReadOnlyList<string> signals = Definitions.SignalsOf(verdict);
        wrong.AddRange(Texts(expect, "signals").Except(signals).Select(s => "no " + s));
        wrong.AddRange(Texts(expect, "without").Intersect(signals).Select(s => "with " + s));
        return wrong.Count == 0 ? null : $"{tool.Id} {string.Join(", ", wrong)}";
    }

    private static string[] Texts(JsonElement from, string name) => from.TryGetProperty(name, out JsonElement list) ? [.. list.EnumerateArray().Select(t => t.GetString()!)] : [];
}
