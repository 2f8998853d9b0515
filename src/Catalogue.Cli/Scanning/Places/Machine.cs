namespace Catalogue.Cli.Scanning.Places;

/// <summary>The folders that the table of places speaks of.</summary>
/// <param name="Os"><c>linux</c>, <c>macos</c> or <c>windows</c>.</param>
/// <param name="Home">The user's folder.</param>
/// <param name="Configuration">What <c>$CONFIG</c> and <c>%APPDATA%</c> stand for.</param>
/// <param name="Project">The folder whose own configurations count too.</param>
internal sealed record Machine(string Os, string Home, string Configuration, string Project)
{
    private static string ThisOs => OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux";

    /// <summary>This machine, or the one whose home folder lies at <paramref name="home"/>.</summary>
    public static Machine Here(string? home)
    {
        string project = Directory.GetCurrentDirectory();
        if (home is not null)
            return new Machine(ThisOs, Path.GetFullPath(home), Path.Combine(Path.GetFullPath(home), OperatingSystem.IsWindows() ? Path.Combine("AppData", "Roaming") : ".config"), project);
        return new Machine(ThisOs, Folder(Environment.SpecialFolder.UserProfile), Folder(Environment.SpecialFolder.ApplicationData), project);
    }

    public string Resolve(string path)
    {
        string[] parts = path.Split('/');
        string root = parts[0] switch { "~" => Home, "$CONFIG" or "%APPDATA%" => Configuration, _ => Project };
        return Path.Combine([root, .. parts[1..]]);
    }

    private static string Folder(Environment.SpecialFolder folder) => Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify);
}
