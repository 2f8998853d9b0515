using Catalogue.Model;
using Catalogue.Model.Servers;
using Catalogue.Sources.Places.GitHub.Api;
using Catalogue.Sources.Places.GitHub.Planning;
using Catalogue.Sources.Readings;
using Catalogue.Sources.State;

namespace Catalogue.Sources.Places.GitHub.Reading;

/// <summary>Readings of repositories that are not read: nothing changed, or nothing can be had.</summary>
internal static class Standings
{
    public static Visit Unchanged(PlannedRepository item)
    {
        RepositoryState state = item.State!;
        SourceReading reading = Reading(item, ReadingOutcome.Unchanged) with
        {
            Marks = state.Since is not null,
            // What was had in part only stays named until it is read whole.
            Problems = state.Again is { } again ? [Problem.Warning(item.Repository, FormattableString.Invariant($"was read in part only and is read again on {again:yyyy-MM-dd}"))] : [],
        };
        return new Visit(reading, State(item, state.ManifestsOnly) with { Listed = state.Listed, Servers = state.Servers, Partial = state.Partial, Again = state.Again });
    }

    /// <summary>It failed so lately that it is left in peace today.</summary>
    public static Visit Postponed(PlannedRepository item)
    {
        RepositoryState state = item.State!;
        string message = FormattableString.Invariant($"is not tried before {state.Retry:yyyy-MM-dd}: {state.Reason}");
        return new Visit(Reading(item, state.Vanished ? ReadingOutcome.Vanished : ReadingOutcome.Failed) with { Mark = Mark(state), Retry = state.Retry, Problems = [Problem.Warning(item.Repository, message)] }, null);
    }

    /// <summary>It is gone or failed; each failure in a row doubles the pause before the next attempt.</summary>
    public static Visit Lost(PlannedRepository item, GitHubException error, DateOnly today, bool isTarget)
    {
        RepositoryState old = item.State ?? new RepositoryState(item.Repository);
        RepositoryState next = old with
        {
            Since = old.Since ?? today,
            Reason = error.Message,
            Vanished = error.IsNotFound,
            // A private repository fails at nothing: it is looked at again with the next head.
            Failures = error.IsPrivate ? old.Failures : old.Failures + 1,
            Retry = error.IsPrivate ? null : today.AddDays(Pause(old.Failures)),
        };
        SourceReading reading = Reading(item, error.IsNotFound ? ReadingOutcome.Vanished : ReadingOutcome.Failed) with
        {
            // One night's failure is no news about a server.
            Marks = error.IsNotFound || next.Failures > 1,
            Mark = Mark(next),
            Retry = next.Retry,
            Problems = [Problem.Error(item.Repository, error.Message)],
        };
        // Nobody wants a misspelt name remembered.
        return new Visit(reading, item.State is null && isTarget ? null : next, error);
    }

    /// <summary>A healthy repository's state, but for what was read from it.</summary>
    public static RepositoryState State(PlannedRepository item, bool manifestsOnly) => new(item.Repository)
    {
        Commit = item.Head!.Commit,
        Ref = item.Head.Branch,
        Archived = item.Head.IsArchived,
        Private = item.Head.IsPrivate,
        ManifestsOnly = manifestsOnly,
        FormerNames = item.FormerNames,
        Pushed = item.Head.Pushed,
        ETag = item.Head.ETag,
        CommitETag = item.Head.CommitETag,
    };

    /// <summary>Days before the next attempt: each failure in a row doubles them.</summary>
    public static int Pause(int failures) => Math.Min(SourceLimits.LongestPause, 1 << Math.Min(failures, 10));

    private static Unreachable Mark(RepositoryState state) => new(state.Since!.Value, state.Reason ?? "");

    private static SourceReading Reading(PlannedRepository item, ReadingOutcome outcome) =>
        new() { Place = item.Repository, Repository = item.Repository, Outcome = outcome, Known = item.State?.Servers ?? [], Supersedes = _ => false };
}
