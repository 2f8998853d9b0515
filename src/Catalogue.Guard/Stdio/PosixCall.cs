using System.Runtime.InteropServices;

namespace Catalogue.Guard.Stdio;

/// <summary>Calls of the system that the runtime has no form for.</summary>
internal static partial class PosixCall
{
    public const int Terminate = 15;
    public const int KillNow = 9;

    /// <returns>0, or −1 where there is no such process.</returns>
    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Kill(int process, int signal);
}
