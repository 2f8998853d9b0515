using Catalogue.Model;
using Catalogue.Policies.Evaluation;
using Catalogue.Policies.Readers;

namespace Catalogue.Cli.Scanning.Reading;

/// <summary>Reads the policy files that guards in a configuration are started with. Nothing of a file that is no policy is repeated: who wrote the configuration may have named any file.</summary>
internal static class GuardPolicies
{
    /// <summary>Null where the file cannot be taken, which is a problem.</summary>
    public static PolicyRules? Read(string file, string place, string server, ICollection<Problem> problems)
    {
        string? fault = null;
        try
        {
            // A pipe or a device has no length, and would be waited for.
            if (new FileInfo(file) is { Exists: true, Length: > 0 and <= PolicyReader.LargestFile })
                return PolicyReader.ReadFile(file);
            fault = Directory.Exists(file) ? "is a folder" : File.Exists(file) ? "is empty or too large" : "is not there";
        }
        catch (FormatException)
        {
            fault = "is no policy that guard can take (catalogue guard check says why)";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            fault = "cannot be read";
        }
        problems.Add(Problem.Error(place, $"{server}: the policy {file} of its guard {fault}, so nothing is taken as denied"));
        return null;
    }
}
