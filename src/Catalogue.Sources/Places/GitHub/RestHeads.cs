using System.Globalization;
using System.Runtime.CompilerServices;
using Catalogue.Sources.State;

namespace Catalogue.Sources.Places.GitHub;

/// <summary>
/// The same questions where GitHub offers no GraphQL: two requests for a repository, each confirmed by its ETag where nothing moved, and the second only
/// where something was pushed since.
/// </summary>
internal sealed class RestHeads(GitHubClient client, Func<string, RepositoryState?> known) : IHeadReader
{
    private const int PageSize = 100;

    // Search gives no more than this, page by page.
    private const int MostResults = 1_000;

    private const int Outage = 3;

    private int failures;

    public async Task<SearchPage> SearchAsync(string query, string? after, CancellationToken cancel)
    {
        int page = after is null ? 1 : int.Parse(after, CultureInfo.InvariantCulture);
        GitHubSearch found = await client.SearchAsync(query, page, cancel);
        bool isLast = found.Items.Count < PageSize || page * PageSize >= Math.Min(found.TotalCount, MostResults);
        return new SearchPage(found.TotalCount, [.. found.Items.Select(r => Head(r, null))], isLast ? null : (page + 1).ToString(CultureInfo.InvariantCulture));
    }

    public async IAsyncEnumerable<HeadResult> HeadsAsync(IReadOnlyList<string> repositories, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (string name in repositories)
            yield return await OneAsync(name, cancel);
    }

    public async Task<GitHubHead> CompleteAsync(GitHubHead head, CancellationToken cancel)
    {
        if (head.Branch is not { } branch || head.Commit is not null)
            return head;
        RepositoryState? state = known(head.Repository) is { } same && same.Ref == branch ? same : null;
        if (state is { Commit: not null, Pushed: not null } && state.Pushed == head.Pushed)
            return head with { Commit = state.Commit, ETag = head.ETag ?? state.ETag, CommitETag = state.CommitETag };
        try
        {
            (GitHubCommit? commit, string? etag) = await client.HeadAsync(head.Repository, branch, state?.CommitETag, cancel);
            return head with { Commit = commit?.Sha ?? state?.Commit, CommitETag = etag };
        }
        catch (GitHubException e) when (e.Status == 409)
        {
            return head with { Branch = null };
        }
    }

    private async Task<HeadResult> OneAsync(string name, CancellationToken cancel)
    {
        try
        {
            RepositoryState? state = known(name) is { ETag: not null, Ref: not null } usable ? usable : null;
            (GitHubRepository? repository, string? etag) = await client.RepositoryAsync(name, state?.ETag, cancel);
            failures = 0;
            GitHubHead head = repository is null ? new GitHubHead(state!.Repository) { Branch = state.Ref, IsArchived = state.Archived, Pushed = state.Pushed, ETag = etag } : Head(repository, etag);
            return new HeadResult(name, await CompleteAsync(head, cancel), null);
        }
        catch (GitHubException e) when (e is { IsStop: false, IsOutage: false })
        {
            if (!e.IsNotFound && ++failures >= Outage)
                throw new GitHubException($"GitHub does not answer: {e.Message}", e) { IsOutage = true };
            return new HeadResult(name, null, e);
        }
    }

    private static GitHubHead Head(GitHubRepository repository, string? etag) =>
        new(repository.FullName) { Branch = repository.DefaultBranch, IsArchived = repository.Archived, IsFork = repository.Fork, Pushed = repository.PushedAt, ETag = etag };
}
