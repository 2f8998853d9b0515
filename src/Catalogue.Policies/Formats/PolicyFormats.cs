namespace Catalogue.Policies.Formats;

/// <summary>Every format, in the order in which pages show them.</summary>
public static class PolicyFormats
{
    public static IReadOnlyList<IPolicyFormat> All { get; } =
    [
        new GuardFormat(),
        new PolicyLayerFormat(),
        new InterceptFormat(),
        new ClaudeCodeFormat(),
        new CodexFormat(),
        new GeminiFormat(),
        new CursorFormat(),
        new VsCodeFormat(),
        new DockerFormat(),
        new AgentGatewayFormat(),
        new EnvoyFormat(),
        new ToolHiveFormat(),
        new LiteLlmFormat(),
        new KongFormat(),
    ];

    /// <summary>The format of another program that a text is written in, or null.</summary>
    public static IPolicyFormat? OfText(string text) => All.FirstOrDefault(f => f.Sign is { } sign && text.Contains(sign, StringComparison.Ordinal));

    /// <summary>The format of that name, or null.</summary>
    public static IPolicyFormat? Find(string name) => All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
}
