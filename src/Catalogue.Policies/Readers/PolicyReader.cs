using System.Text;
using System.Text.Unicode;
using Catalogue.Model.Store;
using Catalogue.Policies.Evaluation;

namespace Catalogue.Policies.Readers;

/// <summary>
/// Reads a policy in any format that carries it whole: our JSON (a superset of PolicyLayer's version 1), Intercept's YAML, and the YAML of rules with
/// <c>rate_limit: {max, window}</c>. An unknown key is a fault, since a rule that is not understood is a rule that does not hold.
/// </summary>
public static class PolicyReader
{
    /// <summary>Bytes of a policy file.</summary>
    public const int LargestFile = 4_000_000;

    /// <exception cref="PolicyFaultException">The file is no policy, or says what cannot be enforced.</exception>
    public static PolicyRules Read(ReadOnlySpan<byte> file) => Read(file, isJson: false);

    // A file that is called JSON is read as nothing else, so that its faults are told as such.
    private static PolicyRules Read(ReadOnlySpan<byte> file, bool isJson)
    {
        if (file.Length > LargestFile)
            throw new PolicyFaultException(0, $"is larger than {LargestFile} bytes");
        if (!Utf8.IsValid(file))
            throw new PolicyFaultException(0, "is not valid UTF-8 text");
        ReadOnlySpan<byte> text = file.StartsWith("\uFEFF"u8) ? file[3..] : file;
        isJson |= text.TrimStart(" \t\r\n"u8).StartsWith("{"u8);
        PolicyNode root = isJson ? JsonNodes.Read(text) : YamlNodes.Read(Encoding.UTF8.GetString(text));
        bool hasRules = root.Member("tools")?.Members.Any(t => t.Value.Member("rules") is not null || t.Value.Member("rate_limit") is not null || t.Value.Member("validate") is not null) == true;
        PolicyRules rules = isJson && !hasRules ? DocumentReader.Read(root) : RuleListReader.Read(root);
        return rules.Of(file.ToArray());
    }

    /// <summary>Reads a file; the fault's message names it and the line.</summary>
    /// <exception cref="PolicyFaultException">The file cannot be read or is no policy.</exception>
    public static PolicyRules ReadFile(string path)
    {
        try
        {
            return Read(File.ReadAllBytes(path), path.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
        }
        catch (PolicyFaultException e)
        {
            throw new PolicyFaultException(e.Line > 0 ? $"{path}:{e.Line}: {e.Message}" : $"{path}: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PolicyFaultException($"{path}: {FileFault.Of(e, path)}", e);
        }
    }
}
