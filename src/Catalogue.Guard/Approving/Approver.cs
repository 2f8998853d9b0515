using Catalogue.Guard.Deciding;

namespace Catalogue.Guard.Approving;

/// <summary>Where people are asked.</summary>
public enum ApprovalWay
{
    /// <summary>By the client where it can, and in another terminal at the same time.</summary>
    Both,

    /// <summary>Only in another terminal: a client that an agent controls cannot answer for its person.</summary>
    Terminal,

    /// <summary>Only by the client.</summary>
    Client,
}

/// <summary>Makes requests and waits for what a person in another terminal decides.</summary>
internal sealed class Approver(ApprovalFolder folder, ApprovalWay way, TimeSpan usual, Surroundings around)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public bool AsksTerminal => way != ApprovalWay.Client;

    public bool AsksClient => way != ApprovalWay.Terminal;

    public ApprovalRequest New(string tool, string arguments, string grant, Ruling ruling) =>
        new(around.NewName(), grant, tool, arguments, ruling.ArgumentsDigest, ruling.Policy, around.Clock.GetUtcNow() + (ruling.ApprovalTimeout ?? usual));

    /// <summary>Shows the call and waits until somebody decides or it expires.</summary>
    /// <returns>Null where nobody decided.</returns>
    public async Task<bool?> TerminalAsync(ApprovalRequest request, CancellationToken cancel)
    {
        try
        {
            folder.Show(request);
            around.Say($"a call of {request.Tool} waits for approval: run 'catalogue guard approve' in another terminal");
            while (around.Clock.GetUtcNow() < request.Expires)
            {
                if (folder.Decision(request) is { } decided)
                    return decided;
                await Task.Delay(Look, around.Clock, cancel);
            }
            return null;
        }
        finally
        {
            folder.Remove(request);
        }
    }
}
