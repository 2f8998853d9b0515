using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Catalogue.Sources.Places.GitHub.Heads;

namespace Catalogue.Sources.Places.GitHub.Planning;

/// <summary>
/// What searches have answered so far: <c>crawl-searches.jsonl</c> in the catalogue, the day on its first line and then a page a line. A run that was stopped
/// goes on from there, and so do shards that begin from copies of one catalogue; a run that came to its end takes the file away. For one thread.
/// </summary>
internal sealed class SearchRecord
{
    public const string FileName = "crawl-searches.jsonl";

    // So old, a list of repositories says too little of what is there.
    private const int Days = 7;

    private readonly string path;
    private readonly string of;
    private readonly Dictionary<(string Query, string? After), SearchPage> pages = [];

    private SearchRecord(string path, string of, DateOnly day) => (this.path, this.of, Day) = (path, of, day);

    /// <summary>When the searches began; what is asked for later counts from then too.</summary>
    public DateOnly Day { get; }

    /// <summary>The record of a catalogue; empty where there is none, or none that still holds.</summary>
    /// <param name="root">The catalogue's folder.</param>
    /// <param name="of">Whom the searches ask and how; what another was asked says nothing.</param>
    public static SearchRecord Open(string root, string of, DateOnly today)
    {
        string file = Path.Combine(root, FileName);
        if (!File.Exists(file))
            return new SearchRecord(file, of, today);
        using IEnumerator<string> lines = File.ReadLines(file).GetEnumerator();
        RecordedDay? first = lines.MoveNext() ? Parse(lines.Current, SearchRecordContext.Default.RecordedDay) : null;
        bool holds = first?.Of == of && first.Day <= today && first.Day >= today.AddDays(-Days);
        var record = new SearchRecord(file, of, holds ? first!.Day : today);
        // A program that was killed may have left half a line.
        while (holds && lines.MoveNext())
        {
            if (Parse(lines.Current, SearchRecordContext.Default.RecordedPage) is { Query: { } query, Page: { } page } line)
                record.pages[(query, line.After)] = page;
        }
        return record;
    }

    public SearchPage? Find(string query, string? after) => pages.GetValueOrDefault((query, after));

    /// <summary>Keeps a page, on disk before this returns.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Put(string query, string? after, SearchPage page)
    {
        // The first page of all begins the file anew.
        if (pages.Count == 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, JsonSerializer.Serialize(new RecordedDay(Day, of), SearchRecordContext.Default.RecordedDay) + "\n");
        }
        pages[(query, after)] = page;
        // In front, for what a killed program left half done has no line's end.
        File.AppendAllText(path, "\n" + JsonSerializer.Serialize(new RecordedPage(query, after, page), SearchRecordContext.Default.RecordedPage), Encoding.UTF8);
    }

    /// <summary>Takes the file away: what it held has been read.</summary>
    public void Delete() => File.Delete(path);

    private static T? Parse<T>(string line, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return line.Length is 0 or > SourceLimits.SearchLine ? null : JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The first line.</summary>
/// <param name="Of">Who was asked.</param>
internal sealed record RecordedDay(DateOnly Day, string Of);

/// <summary>A page under what it was asked with.</summary>
internal sealed record RecordedPage(string Query, string? After, SearchPage Page);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RecordedDay))]
[JsonSerializable(typeof(RecordedPage))]
internal sealed partial class SearchRecordContext : JsonSerializerContext;
