using System.Diagnostics;
using System.Globalization;

namespace Catalogue.Guard.Stdio;

/// <summary>
/// A shell that does nothing but wait for the end of its input, which comes when guard is gone in whatever way; then it gives the server a second to end by
/// itself and kills its session.
/// </summary>
internal static class DeathWatch
{
    private const string Script = """
        trap '' INT TERM HUP
        read -r _
        sleep 1
        for stat in /proc/[0-9]*/stat; do
          read -r line < "$stat" || continue
          id=${stat#/proc/}
          set -- "$1" ${line##*) }
          [ "$5" = "$1" ] && kill -9 "${id%/stat}"
        done 2> /dev/null
        """;

    /// <summary>Null where there is no shell.</summary>
    public static Process? Start(int session)
    {
        var start = new ProcessStartInfo("setsid", ["/bin/sh", "-c", Script, "guard-watch", session.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
