using System.Text.Json;
using Catalogue.Model.Json;
using Catalogue.Sources.Manifests;

namespace Catalogue.Sources.Clients;

/// <summary>Reads the configurations in which clients list their servers. Every client's file is told by its path, and read wherever it lies.</summary>
public static class ClientConfigs
{
    private const int MostServers = 1_000;

    private static readonly JsonDocumentOptions Loose = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    // Client, endings of its files' paths, members that map a server's name to its entry.
    private static readonly (string Client, string[] Files, string[] Maps)[] Clients =
    [
        ("Claude Desktop", ["claude_desktop_config.json"], ["mcpServers"]),
        ("Claude Code", [".claude.json", ".claude/settings.json", ".claude/settings.local.json"], ["mcpServers", "projects/*/mcpServers"]),
        ("Cursor", [".cursor/mcp.json"], ["mcpServers"]),
        ("VS Code", [".vscode/mcp.json", ".vscode/settings.json", "Code/User/mcp.json", "Code/User/settings.json"], ["servers", "mcp/servers", "mcpServers"]),
        ("Windsurf", ["mcp_config.json"], ["mcpServers"]),
        ("Zed", ["zed/settings.json", "Zed/settings.json", ".zed/settings.json"], ["context_servers"]),
        ("Codex", [".codex/config.toml", "codex/config.toml"], ["mcp_servers"]),
        ("Gemini CLI", [".gemini/settings.json"], ["mcpServers"]),
        ("Cline", ["cline_mcp_settings.json"], ["mcpServers"]),
        ("Roo Code", [".roo/mcp.json", "mcp_settings.json"], ["mcpServers"]),
        ("Kiro", [".kiro/settings/mcp.json"], ["mcpServers"]),
        ("Amazon Q", [".amazonq/mcp.json", "amazonq/mcp.json"], ["mcpServers"]),
        ("Junie", [".junie/mcp/mcp.json"], ["mcpServers"]),
        ("opencode", ["opencode.json", "opencode.jsonc"], ["mcp"]),
        ("Claude Code", [".mcp.json"], ["mcpServers"]),
        ("an MCP client", ["mcp.json", "mcp-servers.json", "mcp_servers.json", "mcp-config.json"], ["mcpServers", "servers"]),
    ];

    // For a file that a person names: whatever client it may be of.
    private static readonly string[] AnyMap = [.. Clients.SelectMany(c => c.Maps).Distinct()];

    /// <summary>The client whose configuration a file is by its path, or null. With forward slashes, absolute or relative.</summary>
    public static string? ClientOf(string path) => Find(path)?.Client;

    /// <summary>What a configuration lists.</summary>
    /// <param name="path">As <see cref="ClientOf"/> takes it.</param>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    /// <exception cref="FormatException">The file is no TOML, or no client's.</exception>
    public static ClientConfig Read(string path, string text)
    {
        if (Find(path) is not { } client)
            throw new FormatException($"'{path}' is no configuration of a client that is known");
        return Of(client.Client, client.Maps, Parsed(path, text));
    }

    /// <summary>The same with the values of variables and headers, and each entry of each project: for a look at one's own machine. A file of no known name is read as any client's.</summary>
    /// <returns>Null where nothing in the file is a list of servers.</returns>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    /// <exception cref="FormatException">The file is no TOML.</exception>
    public static ClientEntries? Entries(string path, string text)
    {
        (string Client, string[] Maps)? known = Find(path);
        JsonElement root = Parsed(path, text);
        JsonElement[] maps = [.. (known?.Maps ?? AnyMap).SelectMany(m => Maps(root, m.Split('/')))];
        JsonProperty[] entries = [.. maps.SelectMany(m => m.EnumerateObject())];
        // Other programs keep lists under such names too.
        if (known is null && !entries.Any(e => e.Value.ValueKind == JsonValueKind.Object && Server(e) is not null))
            return null;
        (string Name, ClientEntry? Entry)[] read = [.. entries.Take(MostServers).Select(e => (e.Name, e.Value.ValueKind == JsonValueKind.Object && Server(e) is { } server ? Entry(server, e.Value) : null))];
        return maps.Length == 0 ? null
            : new ClientEntries(known?.Client ?? "an MCP client", [.. read.Select(r => r.Entry).OfType<ClientEntry>()], [.. read.Where(r => r.Entry is null).Select(r => r.Name)]) { IsCut = entries.Length > MostServers };
    }

    /// <summary>What a parsed configuration lists.</summary>
    public static ClientConfig Read(string path, JsonElement root) => Find(path) is { } client ? Of(client.Client, client.Maps, root) : new ClientConfig("", []);

    private static (string Client, string[] Maps)? Find(string path)
    {
        string full = "/" + path;
        foreach ((string client, string[] files, string[] maps) in Clients)
        {
            if (files.Any(f => full.EndsWith("/" + f, StringComparison.Ordinal)))
                return (client, maps);
        }
        return null;
    }

    private static ClientConfig Of(string client, string[] maps, JsonElement root)
    {
        IEnumerable<JsonProperty> entries = maps.SelectMany(m => Maps(root, m.Split('/'))).SelectMany(m => m.EnumerateObject()).Where(e => e.Value.ValueKind == JsonValueKind.Object);
        (string Name, ClientServer? Server)[] read = [.. entries.DistinctBy(e => e.Name).Take(MostServers).Select(e => (e.Name, Server(e)))];
        return new ClientConfig(client, [.. read.Select(r => r.Server).OfType<ClientServer>()]) { Unread = [.. read.Where(r => r.Server is null).Select(r => r.Name)] };
    }

    private static JsonElement Parsed(string path, string text)
    {
        if (path.EndsWith(".toml", StringComparison.OrdinalIgnoreCase))
            return TomlJson.Parse(text);
        using var document = JsonDocument.Parse(text, Loose);
        return document.RootElement.Clone();
    }

    private static ClientEntry Entry(ClientServer server, JsonElement entry) => new(
        server,
        Values((entry.Object("command") ?? entry).Object("env") ?? entry.Object("env") ?? entry.Object("environment")),
        Values(entry.Object("headers") ?? entry.Object("http_headers") ?? entry.Object("requestInit")?.Object("headers")));

    private static Dictionary<string, string> Values(JsonElement? map) =>
        map?.EnumerateObject().Where(v => v.Value.ValueKind == JsonValueKind.String).DistinctBy(v => v.Name).ToDictionary(v => v.Name, v => v.Value.GetString()!, StringComparer.Ordinal) ?? [];

    // A star stands for every member.
    private static IEnumerable<JsonElement> Maps(JsonElement at, string[] path)
    {
        if (at.ValueKind != JsonValueKind.Object)
            return [];
        if (path.Length == 0)
            return [at];
        return path[0] == "*" ? at.EnumerateObject().SelectMany(m => Maps(m.Value, path[1..])) : at.Object(path[0]) is { } next ? Maps(next, path[1..]) : [];
    }

    private static ClientServer? Server(JsonProperty entry)
    {
        JsonElement server = entry.Value;
        // Zed keeps program and arguments together.
        JsonElement launch = server.Object("command") ?? server;
        string[] command = [.. Texts(server, "command")];
        string? program = command.Length > 0 ? command[0] : launch.Text(["path", "command"]);
        string? url = server.Text(["url", "serverUrl", "httpUrl", "uri", "endpoint"]);
        if (program is null && url is null)
            return null;
        return new ClientServer
        {
            Name = entry.Name,
            Command = program,
            Arguments = [.. command.Skip(1), .. Texts(launch, "args")],
            Variables = [.. (launch.Object("env") ?? server.Object("env") ?? server.Object("environment"))?.EnumerateObject().Select(v => v.Name).Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>()],
            Url = program is null ? url : null,
            Transport = server.Text(["type", "transport", "transportType"]) ?? (server.Field("httpUrl") is not null ? "http" : null),
            IsDisabled = server.Flag("disabled") == true || server.Flag("enabled") == false,
            AlwaysAllowed = [.. Texts(server, "alwaysAllow"), .. Texts(server, "autoApprove")],
        };
    }

    private static IEnumerable<string> Texts(JsonElement value, string member) => value.Items(member).Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!);
}
