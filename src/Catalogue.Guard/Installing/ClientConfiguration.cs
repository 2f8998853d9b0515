namespace Catalogue.Guard.Installing;

/// <summary>Where a client keeps the servers that it starts.</summary>
/// <param name="Name">On the command line.</param>
/// <param name="Table">The member that holds the servers.</param>
/// <param name="IsToml">TOML instead of JSON with comments.</param>
public sealed record ClientConfiguration(string Name, string Title, string Table, bool IsToml, Func<string> Path)
{
    /// <summary>In the order of help.</summary>
    public static IReadOnlyList<ClientConfiguration> All { get; } =
    [
        new("claude-desktop", "Claude Desktop", "mcpServers", false, () => Application("Claude", "claude_desktop_config.json")),
        new("claude-code", "Claude Code", "mcpServers", false, () => Home(".claude.json")),
        new("cursor", "Cursor", "mcpServers", false, () => Home(".cursor", "mcp.json")),
        new("vscode", "VS Code", "servers", false, () => Application("Code", "User", "mcp.json")),
        new("codex", "Codex", "mcp_servers", true, () => Home(".codex", "config.toml")),
        new("gemini", "Gemini CLI", "mcpServers", false, () => Home(".gemini", "settings.json")),
    ];

    /// <summary>The servers of a configuration that are started by a command.</summary>
    /// <exception cref="FormatException">The text is not well formed.</exception>
    public IReadOnlyList<ServerEntry> Entries(ReadOnlySpan<byte> text) => IsToml ? TomlEntries.Of(text, Table) : JsonEntries.Of(text, Table);

    private static string Home(params string[] parts) => System.IO.Path.Combine([Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), .. parts]);

    // %APPDATA% on Windows, ~/.config on Linux, ~/Library/Application Support on macOS.
    private static string Application(params string[] parts) => OperatingSystem.IsMacOS()
        ? Home(["Library", "Application Support", .. parts])
        : System.IO.Path.Combine([Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), .. parts]);
}
