using System.Globalization;
using System.Net;
using Catalogue.Cli.Screen;
using Catalogue.Guard.Approving;
using Catalogue.Guard.Http;
using Catalogue.Guard.Running;

namespace Catalogue.Cli.Commands;

/// <summary>The options of a running guard. They are read here and not by the command line's library, whose start would be half of guard's.</summary>
internal sealed class GuardArguments
{
    /// <summary>Each option with its value's name and what it does, as help shows them.</summary>
    public static IReadOnlyList<(string Name, string? Value, string Help)> All { get; } =
    [
        ("--policy", "FILE", "The policy to enforce; any format that 'guard check' reads"),
        ("--listen", "HOST:PORT", "Take clients over HTTP here, instead of starting a server"),
        ("--upstream", "URL", "The server that --listen stands before"),
        ("--upstream-header", "NAME=VARIABLE", "Send this header to the server, with the value of an environment variable; may stand again"),
        ("--grants", "FILE", "Who may call over HTTP, made by 'guard grant'; without it nobody needs a token"),
        ("--allow-host", "HOST[:PORT]", "A name beside localhost under which clients reach this guard; may stand again"),
        ("--allow-origin", "ORIGIN", "Web pages that may call, beside those on this machine; may stand again"),
        ("--grant", "NAME", "In whose name calls are counted and written down where no token says so (local)"),
        ("--counters", "FILE|redis://…", "Where calls are counted; by default a file that processes with the same policy share"),
        ("--window", "clock|sliding", "Limits by the clock in UTC, or over the time before each call (clock)"),
        ("--audit", "FILE", "Where calls are written down; by default a new file in the state folder"),
        ("--log-arguments", null, "Write arguments whole, not only their digest"),
        ("--pins", "FILE", "Deny tools whose definition is not the one that 'guard pin' wrote down"),
        ("--approve", "both|terminal|client", "Who is asked where the policy asks (both)"),
        ("--approval-timeout", "SECONDS", "How long a call waits for approval (300)"),
        ("--allow-method", "NAME", "A request beyond those of the protocol that may pass; may stand again"),
        ("--metrics", "HOST:PORT", "Serve counts for Prometheus at /metrics"),
        ("--state", "DIR", $"Holds counters, audits and waiting calls; by default ${StateFolder.Variable} or a folder of the user"),
    ];

    private readonly Dictionary<string, List<string>> given = new(StringComparer.Ordinal);
    private readonly List<string> command = [];

    private GuardArguments(ReadOnlySpan<string> args)
    {
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] == "--")
            {
                command.AddRange(args[(i + 1)..]);
                return;
            }
            int equals = args[i].IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? args[i] : args[i][..equals];
            (string Name, string? Value, string Help) option = All.FirstOrDefault(o => o.Name == name);
            if (option.Name is null)
                throw new UsageException($"guard has no option '{name}'. Its server's command stands behind --. Try: catalogue guard --help");
            string value = option.Value is null ? "" : equals >= 0 ? args[i][(equals + 1)..] : ++i < args.Length ? args[i] : throw new UsageException($"{name} wants {option.Value}.");
            (given.TryGetValue(name, out List<string>? values) ? values : given[name] = []).Add(value);
        }
    }

    /// <exception cref="UsageException">The arguments do not fit together.</exception>
    public static GuardOptions Parse(ReadOnlySpan<string> args) => new GuardArguments(args).Options();

    private GuardOptions Options()
    {
        HttpOptions? http = Http();
        if (http is null && command.Count == 0)
            throw new UsageException("Name the server to start: catalogue guard --policy FILE -- COMMAND …, or one that runs: --listen HOST:PORT --upstream URL");
        if (http is not null && command.Count > 0)
            throw new UsageException("guard starts a server or stands before one that runs, not both.");
        return new GuardOptions
        {
            Policy = One("--policy") ?? throw new UsageException("Name the policy: --policy FILE"),
            Command = command,
            Http = http,
            Grant = One("--grant") ?? "local",
            Grants = One("--grants"),
            Counters = One("--counters"),
            Sliding = Choice("--window", "clock", "sliding") == "sliding",
            Audit = One("--audit"),
            LogArguments = given.ContainsKey("--log-arguments"),
            Pins = One("--pins"),
            Approval = Enum.Parse<ApprovalWay>(Choice("--approve", "both", "terminal", "client"), ignoreCase: true),
            ApprovalTimeout = TimeSpan.FromSeconds(Seconds("--approval-timeout") ?? 300),
            Methods = Many("--allow-method"),
            Metrics = One("--metrics") is { } metrics ? EndPoint("--metrics", metrics) : null,
            StateFolder = One("--state") ?? StateFolder.Usual,
        };
    }

    private HttpOptions? Http()
    {
        if ((One("--listen"), One("--upstream")) is not ({ } listen, { } upstream))
            return given.ContainsKey("--listen") || given.ContainsKey("--upstream") ? throw new UsageException("--listen and --upstream stand together.") : null;
        if (!Uri.TryCreate(upstream, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https") || address.Query.Length > 0)
            throw new UsageException($"--upstream wants an http or https address without a query, not '{upstream}'.");
        return new HttpOptions
        {
            Listen = EndPoint("--listen", listen),
            Upstream = address,
            UpstreamHeaders = Many("--upstream-header").Select(Header).ToDictionary(StringComparer.OrdinalIgnoreCase),
            Hosts = Many("--allow-host"),
            Origins = Many("--allow-origin"),
        };
    }

    private static KeyValuePair<string, string> Header(string text)
    {
        string[] halves = text.Split('=', 2);
        if (halves.Length != 2 || halves[0].Length == 0)
            throw new UsageException($"--upstream-header wants NAME=VARIABLE, not '{text}'.");
        return new(halves[0], Environment.GetEnvironmentVariable(halves[1]) ?? throw new UsageException($"--upstream-header {halves[0]}: there is no variable {halves[1]} in the environment."));
    }

    private static IPEndPoint EndPoint(string option, string text)
    {
        string local = text.Replace("localhost", "127.0.0.1", StringComparison.OrdinalIgnoreCase);
        return IPEndPoint.TryParse(local, out IPEndPoint? at) && local.Contains(':', StringComparison.Ordinal)
            ? at
            : throw new UsageException($"{option} wants an address of this machine and a port such as 127.0.0.1:8080, not '{text}'.");
    }

    private string? One(string option) => given.TryGetValue(option, out List<string>? values)
        ? values is [var one] ? one : throw new UsageException($"{option} stands twice.")
        : null;

    private List<string> Many(string option) => given.GetValueOrDefault(option, []);

    private string Choice(string option, params ReadOnlySpan<string> choices)
    {
        string chosen = One(option) ?? choices[0];
        return choices.Contains(chosen) ? chosen : throw new UsageException($"{option} wants one of {string.Join(", ", choices!)}, not '{chosen}'.");
    }

    private int? Seconds(string option) => One(option) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds > 0 ? seconds
        : throw new UsageException($"{option} wants a number of seconds, not '{text}'.");
}
