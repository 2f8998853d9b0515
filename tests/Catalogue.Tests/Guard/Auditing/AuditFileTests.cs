using Catalogue.Guard.Auditing;

namespace Catalogue.Tests.Guard.Auditing;

public class AuditFileTests
{
    [Fact]
    public void SoundFile_IsSummedUp()
    {
        using var folder = new TempFolder();

        AuditReport report = AuditFile.Read(Written(folder, out string head));

        Assert.Empty(report.Faults);
        Assert.Equal(head, report.Heads.Values.Single());
        AuditCount read = Assert.Single(report.Counts, c => c.Tool == "read");
        Assert.Equal((3, 0, 1), (read.Allowed, read.Denied, read.Failed));
        Assert.Equal(2, read.P50);
        Assert.Equal(9, read.P99);
        Assert.Equal(2, report.Counts.Single(c => c.Tool == "drop").Reasons["no"]);
        Assert.Equal(1, report.Refused["batch"]);
    }

    [Fact]
    public void EveryLineFlippedCutOrSwapped_IsFound()
    {
        using var folder = new TempFolder();
        string[] lines = File.ReadAllLines(Written(folder, out _));
        for (int i = 0; i < lines.Length - 1; i++)
        {
            string[] flipped = [.. lines], swapped = [.. lines];
            flipped[i] = lines[i].Replace("grant\":\"g", "grant\":\"h", StringComparison.Ordinal).Replace("\"start\"", "\"begin\"", StringComparison.Ordinal);
            (swapped[i], swapped[i + 1]) = (lines[i + 1], lines[i]);

            Assert.NotEmpty(Faults(folder, flipped));
            Assert.NotEmpty(Faults(folder, swapped));
            Assert.NotEmpty(Faults(folder, [.. lines[..i], .. lines[(i + 1)..]]));
            Assert.NotEmpty(Faults(folder, [.. lines[..i], lines[i], lines[i], .. lines[(i + 1)..]]));
        }
    }

    [Fact]
    public void TailThatWasCut_IsFoundByTheHeadAlone()
    {
        using var folder = new TempFolder();
        string[] lines = File.ReadAllLines(Written(folder, out string head));
        File.WriteAllLines(folder.File("cut.jsonl"), lines[..^1]);

        AuditReport report = AuditFile.Read(folder.File("cut.jsonl"));

        Assert.Empty(report.Faults);
        Assert.DoesNotContain(head, report.Heads.Values);
    }

    [Fact]
    public void NextProcess_GoesOnBehindALineThatWasTorn()
    {
        using var folder = new TempFolder();
        string file = Written(folder, out _);
        File.AppendAllText(file, "{\"chain\":\"c\",\"line\":99,");

        using (AuditLog next = AuditLog.Open(file, "next", TimeProvider.System))
            next.Write(new AuditEntry("call") { Grant = "g", Tool = "read", Decision = "allow" });
        AuditReport report = AuditFile.Read(file);

        Assert.Equal(2, report.Chains);
        Assert.Single(report.Faults);
    }

    [Fact]
    public void FileHeldByAnother_LeavesOneBeside()
    {
        using var folder = new TempFolder();
        using AuditLog first = AuditLog.Open(folder.File("a.jsonl"), "one", TimeProvider.System), second = AuditLog.Open(folder.File("a.jsonl"), "two", TimeProvider.System);

        Assert.NotEqual(first.Path, second.Path);
    }

    [Fact]
    public void ProcessThatDecidesNothing_LeavesTheFileAsItWas()
    {
        using var folder = new TempFolder();
        string file = Written(folder, out _);
        byte[] before = File.ReadAllBytes(file);

        AuditLog.Open(file, "looks", TimeProvider.System).Dispose();

        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public void FullDisk_DeniesAndGoesOnWhenThereIsRoom()
    {
        using var folder = new TempFolder();
        using (var disk = new SmallDisk(folder.File("audit.jsonl")))
        using (var log = new AuditLog(disk, disk.Name, "c", AuditLog.NoLine, TimeProvider.System))
        {
            var call = new AuditEntry("call") { Grant = "g", Tool = "read", Decision = "allow" };
            long line = log.Write(call);
            disk.Room = 30;
            for (int i = 0; i < 3; i++)
                Assert.Contains("cannot be written", Assert.Throws<IOException>(() => log.Write(call)).Message, StringComparison.Ordinal);
            log.Note(new AuditEntry("done") { Grant = "g", Tool = "read", Decision = "ok", Call = line, Milliseconds = 1 });
            disk.Room = long.MaxValue;

            log.Write(call);
        }

        AuditReport report = AuditFile.Read(folder.File("audit.jsonl"));
        Assert.Empty(report.Faults);
        Assert.Equal((4, 2), (report.Lines, Assert.Single(report.Counts).Allowed));
    }

    [Fact]
    public void DiskThatIsFullFromTheStart_DeniesTheFirstCall()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        using AuditLog log = AuditLog.Open("/dev/full", "c", TimeProvider.System);

        Assert.Throws<IOException>(() => log.Write(new AuditEntry("call")));
    }

    private static string Written(TempFolder folder, out string head)
    {
        string file = folder.File("audit.jsonl");
        using AuditLog log = AuditLog.Open(file, "c", TimeProvider.System);
        for (int i = 0; i < 3; i++)
        {
            long line = log.Write(new AuditEntry("call") { Grant = "g", Tool = "read", Decision = "allow", ArgumentsDigest = "00", Policy = "11" });
            log.Note(new AuditEntry("done") { Grant = "g", Tool = "read", Decision = i == 2 ? "error" : "ok", Call = line, Milliseconds = i == 2 ? 9 : i + 1 });
        }
        log.Write(new AuditEntry("call") { Grant = "g", Tool = "drop", Decision = "deny", Reason = "no" });
        log.Write(new AuditEntry("call") { Grant = "g", Tool = "drop", Decision = "deny", Reason = "no" });
        log.Note(new AuditEntry("refused") { Grant = "g", Decision = "batch", Reason = "Batches are not taken." });
        log.Write(new AuditEntry("end") { Grant = "g" });
        head = log.Head.Head;
        return file;
    }

    private static IReadOnlyList<string> Faults(TempFolder folder, string[] lines)
    {
        File.WriteAllText(folder.File("changed.jsonl"), string.Join('\n', lines) + "\n");
        return AuditFile.Read(folder.File("changed.jsonl")).Faults;
    }
}
