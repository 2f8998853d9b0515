using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Model.Store;

namespace Catalogue.Guard.Installing;

/// <summary>What an installation did, so that it can be undone.</summary>
/// <param name="File">The client's configuration.</param>
/// <param name="After">SHA-256 of what was written, as hex digits.</param>
/// <param name="Policies">Policy files that were made for it.</param>
public sealed record InstallRecord(string File, string After, IReadOnlyList<string> Policies);

/// <summary>The installations in one configuration, newest last, each with the bytes from before.</summary>
public sealed class InstallHistory(string state, string configuration)
{
    private readonly string folder = Path.Combine(state, "installed", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(configuration))))[..16]);

    /// <summary>How many installations can be taken back.</summary>
    public int Count => Numbers().Count();

    /// <summary>Writes the configuration; what it held is kept first.</summary>
    /// <exception cref="IOException">Something cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> before, byte[] after, IReadOnlyList<string> policies)
    {
        int number = Numbers().DefaultIfEmpty(0).Max() + 1;
        AtomicFile.Write(Before(number), before);
        AtomicFile.Write(Record(number), JsonSerializer.SerializeToUtf8Bytes(new InstallRecord(Path.GetFullPath(configuration), HashOf(after), policies), InstallJson.Default.InstallRecord));
        InPlace(after);
    }

    /// <summary>Restores the bytes from before the last installation, and takes its policies away.</summary>
    /// <exception cref="FormatException">Nothing was installed, or the file is not what was written.</exception>
    public InstallRecord Undo()
    {
        int number = Numbers().DefaultIfEmpty(0).Max();
        if (number == 0)
            throw new FormatException($"Nothing was installed in {configuration}.");
        InstallRecord record = JsonSerializer.Deserialize(File.ReadAllBytes(Record(number)), InstallJson.Default.InstallRecord)!;
        if (!File.Exists(configuration) || HashOf(File.ReadAllBytes(configuration)) != record.After)
            throw new FormatException($"{configuration} was changed since guard was installed in it, so it is left as it is. What it held before is in {Before(number)}.");
        InPlace(File.ReadAllBytes(Before(number)));
        foreach (string policy in record.Policies)
            File.Delete(policy);
        File.Delete(Record(number));
        File.Delete(Before(number));
        return record;
    }

    // Through a link, where the configuration is one, and with the file's own rights.
    private void InPlace(byte[] bytes)
    {
        string target = File.ResolveLinkTarget(configuration, returnFinalTarget: true)?.FullName ?? configuration;
        UnixFileMode? mode = OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(target);
        AtomicFile.Write(target, bytes);
        if (mode is { } rights && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(target, rights);
    }

    private IEnumerable<int> Numbers() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.json").Select(f => int.Parse(Path.GetFileNameWithoutExtension(f), System.Globalization.CultureInfo.InvariantCulture))
        : [];

    private string Before(int number) => Path.Combine(folder, $"{number}.before");

    private string Record(int number) => Path.Combine(folder, $"{number}.json");

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(InstallRecord))]
internal sealed partial class InstallJson : JsonSerializerContext;
