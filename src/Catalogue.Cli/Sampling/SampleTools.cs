using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Model.Servers;

namespace Catalogue.Cli.Sampling;

/// <summary>Makes the tools of one synthetic server.</summary>
internal sealed class SampleTools(SampleWords words, SampleNumbers random, string repository, string commit)
{
    // Quantiles of published tools, from the 5th to the 99th percentile.
    private static readonly int[] TextLengths = [16, 24, 28, 32, 40, 48, 54, 54, 70, 90, 110, 144, 144, 200, 260, 312, 312, 420, 512, 1112];
    private static readonly int[] ParameterCounts = [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 11];
    private static readonly DateOnly FirstDay = new(2026, 1, 1);

    private SampleNumbers random = random;

    public IEnumerable<ToolDefinition> Make(int count)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            bool hostile = random.OneIn(50);
            (string verb, string thing) = (random.Of(words.Verbs), random.Of(words.Things));
            string name = hostile ? random.Of(words.HostileNames) : Spelled(verb, thing);
            while (!taken.Add(name))
                name += "_" + i.ToString(CultureInfo.InvariantCulture);
            yield return One(name, verb, thing, hostile, firstLine: 20 + (i * 14));
        }
    }

    private ToolDefinition One(string name, string verb, string thing, bool hostile, int firstLine)
    {
        DateOnly day = FirstDay.AddDays(random.Below(300));
        return new ToolDefinition
        {
            Name = name,
            Title = random.OneIn(4) ? $"{verb} {thing}" : null,
            Description = Text(verb, thing, hostile),
            InputSchema = Schema(),
            Annotations = random.OneIn(3) ? new ToolAnnotations { ReadOnlyHint = verb is "get" or "list" or "search", DestructiveHint = verb is "delete" ? true : null } : null,
            FirstSeen = day,
            LastChanged = random.OneIn(4) ? day.AddDays(random.Below(20)) : null,
            Provenance = [new Provenance { Reader = "source", Repository = repository, File = "src/tools.ts", Commit = commit, FirstLine = firstLine, LastLine = firstLine + 12 }],
        };
    }

    private string Spelled(string verb, string thing)
    {
        string name = random.OneIn(2) ? $"{verb}_{thing}" : $"{verb}_{thing}_{random.Of(words.Qualifiers)}";
        return random.Below(10) switch
        {
            0 => string.Concat(name.Split('_').Select((w, i) => i == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..])),
            1 => name.Replace('_', '-'),
            _ => name,
        };
    }

    private string Text(string verb, string thing, bool hostile)
    {
        int length = random.Of(TextLengths);
        var text = new StringBuilder($"{char.ToUpperInvariant(verb[0])}{verb[1..]} {(random.OneIn(2) ? "a" : "the")} {thing}.");
        length = Math.Max(length, text.Length);
        while (text.Length < length)
            text.Append(random.OneIn(5) ? "\n" : " ").Append(random.Of(words.Sentences));
        text.Length = length;
        if (char.IsHighSurrogate(text[^1]))
            text.Length--;
        return hostile ? text.Append(' ').Append(random.Of(words.HostileTexts)).ToString() : text.ToString();
    }

    private JsonElement Schema()
    {
        var properties = new JsonObject();
        for (int left = random.Of(ParameterCounts); left > 0; left--)
        {
            SampleParameter parameter = random.Of(words.Parameters);
            string name = properties.ContainsKey(parameter.Name) ? $"{random.Of(words.Things)}_{parameter.Name}" : parameter.Name;
            properties[name] = JsonNode.Parse(parameter.Schema.GetRawText());
        }
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (properties.Count > 0)
            schema["required"] = new JsonArray(properties.First().Key);
        using var document = JsonDocument.Parse(schema.ToJsonString());
        return document.RootElement.Clone();
    }
}
