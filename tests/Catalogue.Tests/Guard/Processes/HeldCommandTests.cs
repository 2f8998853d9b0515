using System.Diagnostics;
using Catalogue.Guard.Processes;

namespace Catalogue.Tests.Guard.Processes;

public class HeldCommandTests
{
    [Fact]
    public async Task CommandWhoseStarterIsGone_IsNeverStarted()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Commands are held on Linux.");
        using var folder = new TempFolder();
        using Process process = Start("/bin/sh", "-c", "echo started > \"$0\"", folder.File("mark"));

        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, process.ExitCode);
        Assert.False(File.Exists(folder.File("mark")));
    }

    [Fact]
    public async Task CommandThatIsLetGo_HasItsInputWholeAndItsProcess()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Commands are held on Linux.");
        using Process process = Start("/bin/sh", "-c", "echo $$; cat");

        process.StandardInput.BaseStream.Write(HeldCommand.Go);
        process.StandardInput.Write("first\nsecond");
        process.StandardInput.Close();

        Assert.Equal($"{process.Id}\nfirst\nsecond", await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task EnvironmentOfTheCommand_IsThatOfItsStarter()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Commands are held on Linux.");
        using Process held = Start("/usr/bin/env", "-0"), direct = Process.Start(Redirected(["/usr/bin/env", "-0"]))!;

        held.StandardInput.BaseStream.Write(HeldCommand.Go);
        held.StandardInput.BaseStream.Flush();

        Assert.Equal(await Lines(direct), await Lines(held));
    }

    private static async Task<string[]> Lines(Process process) => [.. (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\0').Order(StringComparer.Ordinal)];

    private static Process Start(params string[] command) => Process.Start(Redirected(HeldCommand.Of(command)!))!;

    private static ProcessStartInfo Redirected(string[] words) => new(words[0], words[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
}
