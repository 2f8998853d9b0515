using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Model;
using Catalogue.Model.Store;

namespace Catalogue.Policies.Evaluation;

/// <summary>The results of the last proof run, written by <c>.ci/policies/run</c>.</summary>
public static class PolicyProofs
{
    public const string FileName = "policy-proofs.json";

    /// <summary>In the order of the formats; empty where the catalogue holds no results, with a problem where they cannot be read.</summary>
    public static IReadOnlyList<PolicyProof> Load(CatalogueStore store, ICollection<Problem> problems)
    {
        string file = Path.Combine(store.Root, FileName);
        if (!File.Exists(file))
            return [];
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), PolicyProofsContext.Default.PolicyProofFile)?.Proofs ?? [];
        }
        catch (JsonException e)
        {
            problems.Add(Problem.Error(FileName, $"is no list of proofs: {e.Message}"));
            return [];
        }
    }
}

internal sealed record PolicyProofFile(IReadOnlyList<PolicyProof> Proofs);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PolicyProofFile))]
internal sealed partial class PolicyProofsContext : JsonSerializerContext;
