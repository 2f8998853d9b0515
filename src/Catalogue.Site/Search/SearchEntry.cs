using Catalogue.Model.Verdicts;

namespace Catalogue.Site.Search;

/// <summary>What search knows of one tool. <see cref="Summary"/> is searched but not shown.</summary>
internal sealed record SearchEntry(string ServerSlug, string ServerName, string ToolSlug, string ToolName, ToolClass Class, RiskLevel Risk, string? Summary);
