using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Catalogue.Model.Json;
using Octokit.Internal;

namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>Octokit's JSON by System.Text.Json: types are known at build time, depth is bounded, and a value of another kind is an error.</summary>
internal sealed class GitHubSerializer : IJsonSerializer
{
    public string Serialize(object item) => JsonSerializer.Serialize(item, GitHubContext.Default.GetTypeInfo(item.GetType()) ?? throw new NotSupportedException($"{item.GetType()} is not sent to GitHub"));

    /// <exception cref="IOException">It is no JSON, as an answer that was cut short or written by something in between; worth another try.</exception>
    /// <exception cref="GitHubException">It is JSON, but not what GitHub documents.</exception>
    public T Deserialize<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)GitHubContext.Default.GetTypeInfo(typeof(T))!) ?? throw new GitHubException("GitHub answered with null.");
        }
        catch (JsonException e) when (e.InnerException is JsonException)
        {
            throw new IOException("the answer is no JSON", e);
        }
        catch (JsonException e)
        {
            throw new GitHubException($"GitHub answered with something that is not what its documentation says: {JsonProblem.From(e, "answer").Message}", e);
        }
    }
}
