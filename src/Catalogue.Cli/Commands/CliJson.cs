using System.Text.Json.Serialization;
using Catalogue.Model;
using Catalogue.Sources.Crawling;

namespace Catalogue.Cli.Commands;

/// <summary>JSON that commands print for programs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Problem>))]
[JsonSerializable(typeof(IReadOnlyList<FormatName>))]
[JsonSerializable(typeof(IReadOnlyList<GuardMeaning>))]
[JsonSerializable(typeof(Catalogue.Guard.Auditing.AuditReport))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(CrawlReport))]
[JsonSerializable(typeof(Catalogue.Cli.Scanning.Reports.ScanReport))]
internal sealed partial class CliJson : JsonSerializerContext;
