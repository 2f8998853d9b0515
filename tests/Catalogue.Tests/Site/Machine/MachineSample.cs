using Catalogue.Model.Language;
using Catalogue.Model.Policies;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Site.Machine;

/// <summary>An invented server whose every text tries to be more than text.</summary>
internal static class MachineSample
{
    public const string Nasty = "=cmd|'/c calc'!A1\",\r\n# [x](javascript:alert(1)) <script>alert(1)</script> ``` \u202e~~~ | *b* ![i](u)";

    public static Server Server { get; } = new()
    {
        Id = "acme/mail",
        Name = Nasty,
        Description = Nasty,
        Source = new ServerSource { Repository = "Acme/Mail", Commit = "0123456789abcdef" },
        Packages = [new ServerPackage { Registry = "npm", Name = "@Acme/Mail" }, new ServerPackage { Registry = "pypi", Name = "Acme_Mail.Server" }, new ServerPackage { Registry = "oci", Name = "docker.io/acme/mail:1.2" }],
        Remotes = [new ServerRemote { Transport = "sse", Url = "https://MAIL.example/v1/sse/" }, new ServerRemote { Transport = "sse", Url = "not an address" }],
        Tools =
        [
            new ToolDefinition { Name = Nasty, Description = Nasty },
            new ToolDefinition { Name = "read_mail", Description = "Returns mail.", Provenance = [new Provenance { Reader = "r", File = "src/a b.ts", FirstLine = 3, LastLine = 9 }] },
        ],
    };

    public static ServerClassifications Judged { get; } = new()
    {
        Server = "acme/mail",
        Basis = "",
        Model = "",
        Tools = [Verdict(Nasty, ToolClass.Execute, RiskLevel.Critical, "arbitrary-code", "untrusted-content"), Verdict("read_mail", ToolClass.Read, RiskLevel.Low, "untrusted-content")],
    };

    public static IReadOnlyDictionary<string, string> Slugs { get; } = Slug.OfAll(Server.Tools.Select(t => t.Name));

    public static IReadOnlyDictionary<string, string> Places { get; } = Slugs.ToDictionary(s => s.Key, s => $"tools/acme-mail/{s.Value}/", StringComparer.Ordinal);

    public static Recommendation[] Advice { get; } = [.. Server.Tools.Select(t => new Recommendation { Tool = t.Name, Action = PolicyAction.Deny, Level = RiskLevel.Medium, Row = PolicyRow.Routine })];

    public static Classification Verdict(string tool, ToolClass toolClass, RiskLevel risk, params string[] signals) => new()
    {
        Tool = tool,
        Class = toolClass,
        Risk = risk,
        Confidence = 0.5,
        Signals = [.. signals.Select(s => new Signal { Id = s, Evidence = [new Evidence("tool", 0, tool.Length, tool)] })],
        Rationale = "It does what " + tool + " says.",
        DecidedBy = "model",
        Fingerprint = Slug.ShortHash(tool),
    };
}
