using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>Operations that undo one another: what one call both adds and removes is a change.</summary>
internal static class Undone
{
    /// <summary>The most consequential of several operations, or null where all of them only read.</summary>
    public static Operation? Worst(IReadOnlyList<Operation> operations) =>
        operations.Select(o => IsUndone(o, operations) ? o with { Class = ToolClass.Write } : o).OrderByDescending(o => o.Class).FirstOrDefault(o => o.Class > ToolClass.Read);

    // "remove_owner" beside "add_owner", "revoke" beside "approve", "delete" a subscription beside "watch".
    private static bool IsUndone(Operation operation, IReadOnlyList<Operation> others)
    {
        string value = operation.Value.ToLowerInvariant();
        if (value.StartsWith("remove", StringComparison.Ordinal) && Has(others, "add" + value["remove".Length..]))
            return true;
        return value switch
        {
            "revoke" => Has(others, "approve"),
            "delete" or "remove" => (Has(others, "watch") || Has(others, "follow")) && !Has(others, "create") && !Has(others, "update"),
            _ => false,
        };
    }

    private static bool Has(IReadOnlyList<Operation> operations, string value) => operations.Any(o => o.Value.Equals(value, StringComparison.OrdinalIgnoreCase));
}
