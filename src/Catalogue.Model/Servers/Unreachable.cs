namespace Catalogue.Model.Servers;

/// <summary>Why a record is no longer brought up to date: it is the last good word about a server that cannot be read now.</summary>
/// <param name="Since">First day (UTC) on which it could not be read.</param>
/// <param name="Reason">A sentence's end: "the repository does not exist or is not public".</param>
public sealed record Unreachable(DateOnly Since, string Reason);
