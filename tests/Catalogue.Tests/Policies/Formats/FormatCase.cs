using Catalogue.Model.Policies;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Formats;

namespace Catalogue.Tests.Policies.Formats;

/// <summary>What one format writes for a few rules, and reads in a text.</summary>
internal static class FormatCase
{
    public const string Key = "garden";

    public static Recommendation Rule(PolicyAction action, string tool) => new() { Tool = tool, Action = action, Level = RiskLevel.Medium, Row = PolicyRow.Routine };

    public static PolicyRequest Request(string key, params Recommendation[] rules) => new(PolicySamples.Server("acme/garden", [.. rules.Select(r => r.Tool)]), key, rules, PolicyScope.Server) { ApplyConditions = true };

    public static PolicyDocument Write(IPolicyFormat format, params Recommendation[] rules) => format.Write(Request(Key, rules));

    public static PolicyDocument WriteFor(string key, IPolicyFormat format) => format.Write(Request(key, Rule(PolicyAction.Allow, "dig")));

    /// <summary>What the text does to a tool.</summary>
    public static PolicyAction Read(IPolicyFormat format, string text, string tool) => format.Read(text, Request(Key))(tool).Action;
}
