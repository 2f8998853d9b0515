using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Hostile;

/// <summary>Makes malformed files out of a valid one: cut, flipped, wrongly encoded, or well formed with something foreign inside.</summary>
internal static class Damage
{
    private static readonly Func<byte[], int, int, byte[]>[] OfBytes = [Cut, Flip, Remove, Repeat, PushIn, Encode, Enlarge];

    /// <summary>The same files for the same seed, on any machine.</summary>
    public static IEnumerable<byte[]> Of(byte[] valid, ulong seed, int number)
    {
        string text = Encoding.UTF8.GetString(valid);
        Func<byte[], int, int, byte[]> shape = Shape(text);
        Gen<byte[]> damage =
            from kind in Gen.Choose(0, 2 * OfBytes.Length - 1)
            from at in Gen.Choose(0, 1_000_000)
            from how in Gen.Choose(0, 1_000_000)
            select kind < OfBytes.Length ? OfBytes[kind](valid, at, how) : shape(valid, at, how);
        return damage.Sample(number, new Rnd(seed), 100);
    }

    // Half of all damage knows the format, so that it passes the parser and hits what comes after.
    private static Func<byte[], int, int, byte[]> Shape(string text)
    {
        try
        {
            JsonElement root = JsonDocument.Parse(text).RootElement;
            _ = JsonDamage.Of(root, 0, 0);
            return (_, at, how) => Encoding.UTF8.GetBytes(JsonDamage.Of(root, at, how));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            string[] lines = text.Split('\n');
            return (_, at, how) => Encoding.UTF8.GetBytes(Line(lines, at % lines.Length, how));
        }
    }

    private static string Line(string[] lines, int at, int how)
    {
        string line = lines[at];
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        string hostile = HostileValues.Yaml[how / 6 % HostileValues.Yaml.Count];
        string damaged = (how % 6) switch
        {
            0 => line + "\n" + line,
            1 => "  " + line,
            2 => line + "\n- " + hostile,
            3 => line + HostileValues.Shards[how / 6 % HostileValues.Shards.Count],
            _ => colon < 0 ? hostile : line[..(colon + 2)] + hostile,
        };
        return string.Join('\n', [.. lines[..at], damaged, .. lines[(at + 1)..]]);
    }

    private static byte[] Cut(byte[] valid, int at, int how) => valid[..(at % valid.Length)];

    private static byte[] Flip(byte[] valid, int at, int how)
    {
        byte[] flipped = [.. valid];
        for (int i = 0; i <= how % 4; i++)
            flipped[(at + i * 7919) % valid.Length] ^= (byte)(1 << (how / 4 + i) % 8);
        return flipped;
    }

    private static byte[] Remove(byte[] valid, int at, int how)
    {
        int start = at % valid.Length;
        return [.. valid[..start], .. valid[Math.Min(valid.Length, start + 1 + how % 40)..]];
    }

    private static byte[] Repeat(byte[] valid, int at, int how)
    {
        int start = at % valid.Length;
        return [.. valid[..Math.Min(valid.Length, start + 1 + how % 200)], .. valid[start..]];
    }

    private static byte[] PushIn(byte[] valid, int at, int how)
    {
        int start = at % (valid.Length + 1);
        return [.. valid[..start], .. Encoding.UTF8.GetBytes(HostileValues.Shards[how % HostileValues.Shards.Count]), .. valid[start..]];
    }

    private static byte[] Encode(byte[] valid, int at, int how)
    {
        string text = Encoding.UTF8.GetString(valid);
        int start = at % (valid.Length + 1);
        return (how % 7) switch
        {
            0 => Encoding.Unicode.GetBytes(text),
            1 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            2 => [0xFF, 0xFE, .. valid],
            3 => Encoding.UTF32.GetBytes(text),
            4 => [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. valid],
            // A lone Latin-1 letter, and half a character as some writers put it into UTF-8.
            5 => [.. valid[..start], 0xE9, .. valid[start..]],
            _ => [.. valid[..start], 0xED, 0xA0, 0x80, .. valid[start..]],
        };
    }

    private static byte[] Enlarge(byte[] valid, int at, int how)
    {
        int start = at % (valid.Length + 1);
        // Few are large, or the run would take minutes.
        int length = how % 100 == 0 ? 400_000 : 2_000;
        byte filler = " [{-x>`*|\n"u8[how % 10];
        return [.. valid[..start], .. Enumerable.Repeat(filler, length), .. valid[start..]];
    }
}
