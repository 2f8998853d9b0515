using Catalogue.Cli.Scanning.Stack;
using Catalogue.Sources.Clients;

namespace Catalogue.Tests.Cli.Scanning.Stack;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("start", "napi_q7f3zk91lmtd0axwq7f3")]
    [InlineData("--key", "0f8c2a4e-1b3d-4c5e-9f7a-6b8d0c2e4f61")]
    [InlineData("--config", "{\"perplexityApiKey\":\"q7f3zk91lmtd\"}", "q7f3zk91lmtd")]
    [InlineData("--config", "{\\\"token\\\": \\\"q7f3zk91lmtd\\\"}", "q7f3zk91lmtd")]
    [InlineData("run", "aB3dE5gH7jK9mN1pQ3sT5vW7")]
    public void KeyInArguments_IsFoundAndNeverShown(string option, string value, string? secret = null)
    {
        ClientEntry entry = Entry(option, value);

        Assert.True(Assert.Single(Secrets.Of(entry)).InArguments);
        Assert.DoesNotContain(secret ?? value, Secrets.Without(entry, $"npx {option} {value}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--directory", "/home/me/projects/tokens/abcdefghijkl")]
    [InlineData("-y", "@modelcontextprotocol/server-sequential-thinking@2025.12.18")]
    [InlineData("--config", "{\"region\":\"eu-central-1\"}")]
    [InlineData("--api-key", "{secret}")]
    [InlineData("--api-key", "${input:key}")]
    public void WhatIsNoKey_IsNoneFound(string option, string value) => Assert.Empty(Secrets.Of(Entry(option, value)));

    [Theory]
    [InlineData("MDB_MCP_CONNECTION_STRING", "mongodb://localhost:27017/", false)]
    [InlineData("MDB_MCP_CONNECTION_STRING", "mongodb://me:q7f3Zk91@db.example.com/", true)]
    [InlineData("API_KEY", "q7f3Zk91LmTd", true)]
    public void Variable_IsACredentialOnlyWithItsSecret(string name, string value, bool isSecret) =>
        Assert.Equal(isSecret, Secrets.Of(new ClientEntry(new ClientServer { Name = "it", Command = "npx" }, new Dictionary<string, string> { [name] = value }, new Dictionary<string, string>())).Count > 0);

    private static ClientEntry Entry(params string[] words) =>
        new(new ClientServer { Name = "it", Command = "npx", Arguments = words }, new Dictionary<string, string>(), new Dictionary<string, string>());
}
