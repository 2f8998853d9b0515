namespace Catalogue.Policies.Evaluation;

/// <summary>Where calls are counted. Safe to use from many threads.</summary>
public interface ICallCounters
{
    /// <summary>Counts one call against all of the limits, or against none where one of them is used up.</summary>
    /// <returns>Null where the call may pass, else why not, in one sentence.</returns>
    string? Reserve(IReadOnlyList<CallLimit> limits, string grant, DateTimeOffset at);

    /// <summary>Takes back a call that was never delivered.</summary>
    /// <param name="at">When it was reserved.</param>
    void Refund(IReadOnlyList<CallLimit> limits, string grant, DateTimeOffset at);
}
