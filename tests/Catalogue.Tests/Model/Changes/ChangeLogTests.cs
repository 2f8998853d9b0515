using System.Text;
using Catalogue.Model;
using Catalogue.Model.Changes;
using Catalogue.Model.Store;
using Catalogue.Model.Verdicts;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Model.Changes;

public class ChangeLogTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly Gen<ChangedTool> Tools = Gen.Elements("a/a", "a/b", "b/a").SelectMany(server => Gen.Elements("x", "y", "z").Select(tool => new ChangedTool(server, tool)));

    private static readonly Gen<ChangeLog> Logs = Gen.OneOf(
        Tools.Select(t => new ChangeLog { Date = Day, NewServers = [new NewServer { Server = t.Server, Tools = [t.Tool] }] }),
        Tools.Select(t => new ChangeLog { Date = Day, Added = [t] }),
        Tools.Select(t => new ChangeLog { Date = Day, Removed = [t] }),
        Tools.SelectMany(t => Gen.Elements("1", "2").Select(f => new ChangeLog { Date = Day, Redefined = [Redefined(t, f)] })),
        Tools.SelectMany(t => Gen.Elements(RiskLevel.Low, RiskLevel.High).Select(l => new ChangeLog { Date = Day, Relabelled = [Relabelled(t, l)] })));

    [Fact]
    public void AnyParts_UniteToTheSameBytesInAnyOrder() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Logs.ArrayOf().ToArbitrary(), parts =>
        {
            string forward = Text(parts.Aggregate(new ChangeLog { Date = Day }, ChangeLog.Unite));
            ChangeLog backward = parts.Reverse().Aggregate(new ChangeLog { Date = Day }, ChangeLog.Unite);
            return forward == Text(backward) && forward == Text(ChangeLog.Unite(backward, backward));
        }));

    [Fact]
    public void RemovedToolWithAndWithoutItsLevel_IsOneEventWithTheLevel()
    {
        var bare = new ChangeLog { Date = Day, Removed = [new ChangedTool("a/a", "x")] };
        var judged = new ChangeLog { Date = Day, Removed = [new ChangedTool("a/a", "x", RiskLevel.High)] };

        Assert.Equal([new ChangedTool("a/a", "x", RiskLevel.High)], ChangeLog.Unite(bare, judged).Removed);
        Assert.Equal([new ChangedTool("a/a", "x", RiskLevel.High)], ChangeLog.Unite(judged, bare).Removed);
    }

    [Fact]
    public void TwoDays_AreNotUnited() =>
        Assert.Throws<ArgumentException>(() => ChangeLog.Unite(new ChangeLog { Date = Day }, new ChangeLog { Date = Day.AddDays(1) }));

    [Fact]
    public void File_IsCheckedForItsDateAndItsOrder()
    {
        using var folder = new TempFolder();
        var store = new CatalogueStore(folder.Path);
        store.SaveChanges(new ChangeLog { Date = Day, Added = [new ChangedTool("b/b", "x"), new ChangedTool("a/a", "x")] });
        folder.Write("changes/2026-03-02.json", File.ReadAllText(store.ChangesFile(Day)));

        IReadOnlyList<Problem> problems = new CatalogueCheck(store).Run(TestContext.Current.CancellationToken);

        Assert.Contains(problems, p => p.Place == "changes/2026-03-01.json" && p.Message.Contains("not sorted", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Place == "changes/2026-03-02.json" && p.Message.Contains("its name says", StringComparison.Ordinal));
    }

    private static Redefinition Redefined(ChangedTool tool, string to) => new() { Server = tool.Server, Tool = tool.Tool, From = "0", To = to };

    private static Relabelling Relabelled(ChangedTool tool, RiskLevel to) => new()
    {
        Server = tool.Server,
        Tool = tool.Tool,
        From = "0",
        To = "1",
        Before = new ToolLabel { Class = ToolClass.Read, Risk = RiskLevel.Medium },
        After = new ToolLabel { Class = ToolClass.Read, Risk = to },
        Cause = RelabelCause.Definition,
    };

    private static string Text(ChangeLog log) => Encoding.UTF8.GetString(CatalogueJson.ToBytes(log, CatalogueJson.Changes));
}
