using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Classifier;

/// <summary>
/// What verdicts of one making share: a hash of the code that judges, of the word tables, of the model and of what readers settled. A stored
/// verdict with another stamp is made again.
/// </summary>
internal static class VerdictStamp
{
    private const string Code = "stamp/code.txt";

    /// <param name="model">The model file's bytes.</param>
    /// <param name="read">The bytes of the readers' verdicts; empty where there are none.</param>
    public static string Of(ReadOnlySpan<byte> model, ReadOnlySpan<byte> read)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(model);
        hash.AppendData(read);
        foreach (string table in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith("lexicon/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            hash.AppendData(Resources.Bytes(table));
        // Files are listed in the order in which the building machine found them.
        foreach (string file in Encoding.UTF8.GetString(Resources.Bytes(Code)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
