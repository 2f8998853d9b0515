using Catalogue.Guard.Installing;

namespace Catalogue.Tests.Guard.Installing;

public sealed class InstallRecordTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Undo_RestoresOneInstallationAfterTheOther()
    {
        string file = folder.Write("mcp.json", "first");
        var history = new InstallHistory(folder.File("state"), file);
        history.Write("first"u8, "second"u8.ToArray(), []);
        history.Write("second"u8, "third"u8.ToArray(), [folder.Write("policy.json", "{}")]);

        Assert.Equal([folder.File("policy.json")], history.Undo().Policies);
        Assert.Equal("second", File.ReadAllText(file));
        Assert.False(File.Exists(folder.File("policy.json")));
        history.Undo();
        Assert.Equal("first", File.ReadAllText(file));
        Assert.Throws<FormatException>(history.Undo);
    }

    [Fact]
    public void FileThatWasChangedSince_IsLeftAsItIs()
    {
        string file = folder.Write("mcp.json", "first");
        var history = new InstallHistory(folder.File("state"), file);
        history.Write("first"u8, "second"u8.ToArray(), []);
        File.WriteAllText(file, "by hand");

        Assert.Contains("was changed", Assert.Throws<FormatException>(history.Undo).Message, StringComparison.Ordinal);
        Assert.Equal("by hand", File.ReadAllText(file));
    }

    [Fact]
    public void OtherConfiguration_HasAHistoryOfItsOwn()
    {
        new InstallHistory(folder.File("state"), folder.Write("a.json", "a")).Write("a"u8, "b"u8.ToArray(), []);

        Assert.Throws<FormatException>(new InstallHistory(folder.File("state"), folder.Write("b.json", "a")).Undo);
    }
}
