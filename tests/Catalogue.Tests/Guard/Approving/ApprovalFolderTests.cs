using Catalogue.Guard.Approving;

namespace Catalogue.Tests.Guard.Approving;

public sealed class ApprovalFolderTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly ApprovalRequest Request = new("1", "ada", "dig", "{\"depth\":3}", "d", "p", Noon.AddMinutes(5));

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    private ApprovalFolder Folder => new(temp.File("approvals"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decision_IsFoundUntilItIsTakenAway(bool approve)
    {
        Folder.Show(Request);
        Assert.Null(Folder.Decision(Request));

        Folder.Decide(Request, approve);

        Assert.Equal(approve, Folder.Decision(Request));
        Assert.Empty(Folder.Pending(Noon));
        Folder.Remove(Request);
        Assert.Null(Folder.Decision(Request));
    }

    [Fact]
    public void ApprovalOfOtherArguments_IsNone()
    {
        Folder.Show(Request);
        Folder.Decide(Request with { Arguments = "{}" }, approve: true);

        Assert.False(Folder.Decision(Request));
    }

    [Fact]
    public void Pending_LeavesOutWhatIsTooOldOrNoRequest()
    {
        Folder.Show(Request);
        Folder.Show(Request with { Id = "0", Expires = Noon.AddMinutes(9) });
        temp.Write("approvals/x.waiting.json", "broken");
        File.Copy(temp.File("approvals/1.waiting.json"), temp.File("approvals/2.waiting.json"));

        Assert.Equal(["1", "0"], Folder.Pending(Noon).Select(r => r.Id));
        Assert.Equal(["0"], Folder.Pending(Noon.AddMinutes(6)).Select(r => r.Id));
    }
}
