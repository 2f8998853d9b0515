using System.Globalization;
using System.Text;
using Catalogue.Model.Store;

namespace Catalogue.Tests.Hostile;

/// <summary>A catalogue on disk with thousands of damaged files among sound ones.</summary>
internal sealed class HostileCatalogue : IDisposable
{
    private static readonly string[] Models = ["acme/ledger-mcp", "acme/notes", "_npm/one-tool"];

    private readonly TempFolder folder = new();

    public CatalogueStore Store => new(folder.File("catalogue"));

    /// <summary>Paths of the damaged files inside the catalogue.</summary>
    public List<string> Damaged { get; } = [];

    /// <summary>Ids of the servers whose own record is sound.</summary>
    public List<string> Sound { get; } = [];

    public string Output => folder.File("out");

    /// <summary>Damaged records with sound judgements, and sound records with damaged judgements or reviews.</summary>
    public static HostileCatalogue OfServers(int records, int judgements, int reviews)
    {
        var catalogue = new HostileCatalogue();
        for (int i = 0; i < 30; i++)
            catalogue.SoundServer($"good/g{i}", i);
        catalogue.Break(records, "bad/r", "servers", ".json", (id, i) => catalogue.Write($"classifications/{id}.json", Judgement(id, i)), Record);
        catalogue.Break(judgements, "odd/j", "classifications", ".json", catalogue.SoundServer, Judgement);
        catalogue.Break(reviews, "odd/v", "reviews", ".yaml", catalogue.SoundServer, (_, _) => Review);
        return catalogue;
    }

    /// <summary>Damaged signals, attack cases and change logs beside two sound servers.</summary>
    public static HostileCatalogue OfSharedFiles(int each)
    {
        var catalogue = new HostileCatalogue();
        catalogue.SoundServer("good/g0", 0);
        catalogue.SoundServer("good/g1", 1);
        foreach ((string room, string file) in (ReadOnlySpan<(string, string)>)[("signals", "bulk.yaml"), ("attacks", "filesystem-escaperoute.md")])
        {
            string text = File.ReadAllText(Path.Combine(TestPaths.Catalogue, room, file));
            catalogue.Write($"{room}/{file}", text);
            catalogue.Spread(
                Damage.Of(Encoding.UTF8.GetBytes(text), 23, each).Select((bytes, i) => Renamed(bytes, "id: bulk", $"id: x{i}")),
                i => $"{room}/x{i}{Path.GetExtension(file)}");
        }
        string log = File.ReadAllText(Path.Combine(TestPaths.Cases, "site", "catalogue", "changes", "2026-03-02.json"));
        // One day after the other, so that the damage is not the date.
        catalogue.Spread(
            Damage.Of(Encoding.UTF8.GetBytes(log), 29, each).Select((bytes, i) => Renamed(bytes, "2026-03-02", Day(i))),
            i => $"changes/{Day(i)}.json");
        return catalogue;
    }

    public void Dispose() => folder.Dispose();

    private static string Day(int number) => new DateOnly(2020, 1, 1).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Record(string id, int number) => Renamed("servers", id, number);

    private static string Judgement(string id, int number) => Renamed("classifications", id, number);

    private static string Renamed(string room, string id, int number)
    {
        string model = Models[number % Models.Length];
        return File.ReadAllText(Path.Combine(TestPaths.Cases, "site", "catalogue", room, model + ".json")).Replace($"\"{model}\"", $"\"{id}\"", StringComparison.Ordinal);
    }

    private const string Review = """
        - tool: get_note
          class: Read
          risk: Low
          signals: [bulk]
          reason: 'Returns one note: nothing else.'
          by: Somebody
          date: 2026-03-01
          fingerprint: '456402bc5f39762b8daf62c254ac43bc744571d05b9df58cbce96136c7b2c984'
        """;

    // Latin-1 takes every byte to a character and back.
    private static byte[] Renamed(byte[] file, string from, string to) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace(from, to, StringComparison.Ordinal));

    private void SoundServer(string id, int number)
    {
        Write($"servers/{id}.json", Record(id, number));
        Write($"classifications/{id}.json", Judgement(id, number));
        Sound.Add(id);
    }

    // One file of each damage; every model takes its turn.
    private void Break(int number, string prefix, string room, string ending, Action<string, int> beside, Func<string, int, string> sound)
    {
        for (int model = 0; model < Models.Length; model++)
        {
            int turn = model;
            string marked = sound("mark/mark", turn);
            byte[][] damaged = [.. Damage.Of(Encoding.UTF8.GetBytes(marked), (ulong)(prefix.Length + 31 * turn + number), number / Models.Length)];
            for (int i = 0; i < damaged.Length; i++)
            {
                string id = $"{prefix}{turn}-{i}";
                beside(id, turn);
                Spread([Renamed(damaged[i], "mark/mark", id)], _ => $"{room}/{id}{ending}");
            }
        }
    }

    private void Spread(IEnumerable<byte[]> files, Func<int, string> name)
    {
        foreach ((int i, byte[] bytes) in files.Index())
        {
            string path = Path.Combine(Store.Root, name(i));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            Damaged.Add(name(i));
        }
    }

    private void Write(string path, string text) => folder.Write("catalogue/" + path, text);
}
