using System.Globalization;

namespace Catalogue.Guard.Stdio;

/// <summary>All processes of a session, on Linux.</summary>
internal static class SessionMembers
{
    private const int MostRounds = 20;

    /// <summary>Kills again and again until nobody is left, since one of them may be starting another.</summary>
    public static void Kill(int session)
    {
        for (int round = 0; round < MostRounds && Signal(session, PosixCall.KillNow); round++)
            Thread.Sleep(5);
    }

    /// <returns>Whether there was anyone.</returns>
    public static bool Signal(int session, int signal)
    {
        bool any = false;
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int process) || SessionOf(folder) != session)
                continue;
            any |= PosixCall.Kill(process, signal) == 0;
        }
        return any;
    }

    // Behind the program's name, which may hold anything: state, parent, group, session. A process that has ended and waits to be read is none.
    private static int SessionOf(string folder)
    {
        try
        {
            string stat = File.ReadAllText(Path.Combine(folder, "stat"));
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? -1 : int.Parse(fields[3], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return -1;
        }
    }
}
