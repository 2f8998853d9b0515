using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Guard.Running;

/// <summary>Where guard keeps what outlives it.</summary>
public static class StateFolder
{
    /// <summary>Names another folder than the usual one.</summary>
    public const string Variable = "CATALOGUE_STATE";

    public static string Usual => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "catalogue", "guard");

    public static string Approvals(string state) => Path.Combine(state, "approvals");

    public static string Audits(string state) => Path.Combine(state, "audit");

    /// <summary>Processes with the same policy file count together.</summary>
    public static string Counters(string state, string policy) =>
        Path.Combine(state, "counters", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(policy))))[..16] + ".counters");

    /// <summary>Makes a folder that only its owner can look into.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
