namespace Catalogue.Model.Verdicts;

/// <summary>All judgements of one server, as written to <c>classifications/</c>.</summary>
public sealed record ServerClassifications
{
    /// <summary>The server's id.</summary>
    public required string Server { get; init; }

    /// <summary>Hash of everything the judgement was made from; when it differs from today's, the file is out of date.</summary>
    public required string Basis { get; init; }

    /// <summary>Fingerprint of the model.</summary>
    public required string Model { get; init; }

    /// <summary>In the order of the server's tools.</summary>
    public IReadOnlyList<Classification> Tools { get; init => field = value ?? []; } = [];

    /// <summary>Combinations of this server's tools that are worse than their parts.</summary>
    public IReadOnlyList<Combination> Combinations { get; init => field = value ?? []; } = [];
}
