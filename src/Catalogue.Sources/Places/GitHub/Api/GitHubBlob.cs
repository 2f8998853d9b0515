
namespace Catalogue.Sources.Places.GitHub.Api;

/// <summary>A file wrapped in JSON, as GitHub sends it where nothing else is asked for and as some servers send it always.</summary>
internal sealed record GitHubBlob(string Content, string Encoding)
{
    /// <summary>The file's bytes out of an answer, told by its media type and never guessed from its text: a file may be JSON itself.</summary>
    /// <exception cref="IOException">The JSON is cut short.</exception>
    /// <exception cref="GitHubException">The answer holds no file.</exception>
    public static byte[] BytesOf(GitHubAnswer answer, GitHubSerializer serializer)
    {
        if (answer.MediaType is "text/html" or "application/xhtml+xml")
            throw new GitHubException("GitHub answered with a page instead of a file.");
        if (answer.MediaType is not ("application/json" or "application/vnd.github+json" or "application/vnd.github.v3+json"))
            return answer.Body;
        GitHubBlob blob = serializer.Deserialize<GitHubBlob>(System.Text.Encoding.UTF8.GetString(answer.Body));
        try
        {
            return blob.Encoding switch
            {
                "base64" => Convert.FromBase64String(blob.Content),
                "utf-8" => System.Text.Encoding.UTF8.GetBytes(blob.Content),
                _ => throw new GitHubException(GitHubWords.Short($"GitHub answered with a file in an encoding that is not known here: '{blob.Encoding}'")),
            };
        }
        catch (FormatException e)
        {
            throw new IOException("the file's base64 is damaged", e);
        }
    }
}
