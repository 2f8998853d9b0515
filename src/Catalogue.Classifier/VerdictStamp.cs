using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Classifier;

/// <summary>
/// What verdicts of one making share: a hash of the code that judges, of the word tables, and of the model. A stored verdict with another
/// stamp is made again.
/// </summary>
internal static class VerdictStamp
{
    private const string Code = "stamp/code.txt";

    /// <param name="model">The model file's bytes.</param>
    public static string Of(ReadOnlySpan<byte> model)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(model);
        foreach (string table in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith("lexicon/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            hash.AppendData(Resources.Bytes(table));
        // Files are listed in the order in which the building machine found them.
        foreach (string file in Encoding.UTF8.GetString(Resources.Bytes(Code)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
