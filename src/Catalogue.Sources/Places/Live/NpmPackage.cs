using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Catalogue.Model;
using Catalogue.Model.Json;

namespace Catalogue.Sources.Places.Live;

/// <summary>A package fetched from npm's registry, none of whose scripts has run.</summary>
/// <param name="Name">As the registry knows it.</param>
/// <param name="Version">The version that was fetched.</param>
/// <param name="Program">The file that starts the server.</param>
/// <param name="Manifest">Its <c>package.json</c>.</param>
internal sealed record NpmPackage(string Name, string? Version, string Program, JsonElement Manifest)
{
    /// <summary>The repository that the package says it is made from; only its own word.</summary>
    public string? Repository => RepositoryUrl.Parse(Manifest.Object("repository")?.Text("url") ?? Manifest.Text("repository"))?.Repository;

    /// <summary>The command that starts it.</summary>
    public IReadOnlyList<string> Command => IsScript(Program) ? ["node", Program] : [Program];

    /// <exception cref="LiveException">npm is not there, or the package cannot be fetched or holds no program.</exception>
    public static async Task<NpmPackage> InstallAsync(LiveTarget target, Scratch scratch, TimeSpan patience, CancellationToken cancel)
    {
        string wanted = target.Package + (target.Version is null ? "" : "@" + target.Version);
        await NpmAsync(["install", "--prefix", scratch.Packages, "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--omit=dev", "--loglevel=error", "--", wanted], scratch, patience, cancel);
        string folder = Path.Combine(scratch.Packages, "node_modules", target.Package!.Replace('/', Path.DirectorySeparatorChar));
        JsonElement manifest = Read(Path.Combine(folder, "package.json"));
        string program = ProgramOf(manifest, target.Package) ?? throw new LiveException("holds no program: its package.json has no 'bin'");
        string path = Path.GetFullPath(Path.Combine(folder, program));
        if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(path))
            throw new LiveException($"names the program '{program}', which it does not hold");
        return new NpmPackage(target.Package, manifest.Text("version"), path, manifest);
    }

    // npm runs as its user set it up (registry, proxy, certificates); nothing of the package runs with it.
    private static async Task NpmAsync(IReadOnlyList<string> arguments, Scratch scratch, TimeSpan patience, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments)
        {
            WorkingDirectory = scratch.Packages,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process npm = Started(start);
        npm.StandardInput.Close();
        var errors = new LastWords(npm.StandardError);
        _ = new LastWords(npm.StandardOutput);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        clock.CancelAfter(patience);
        try
        {
            await npm.WaitForExitAsync(clock.Token);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new LiveException($"could not be fetched within {patience.TotalSeconds:0} seconds", e);
        }
        finally
        {
            await ProcessTree.EndAsync(npm, scratch.Root);
        }
        if (npm.ExitCode != 0)
            throw new LiveException($"could not be fetched: npm ended with code {npm.ExitCode}.{await errors.SentenceAsync()}");
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new LiveException($"could not be fetched: npm cannot be started: {e.Message}", e);
        }
    }

    private static JsonElement Read(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length > DefinitionLimits.FileBytes)
            throw new LiveException("holds no package.json that can be read");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new LiveException($"holds a package.json that is no JSON: {e.Message}", e);
        }
    }

    // Of several programs the one that bears the package's name, as npx has it.
    private static string? ProgramOf(JsonElement manifest, string package)
    {
        if (manifest.Text("bin") is { } only)
            return only;
        JsonElement? programs = manifest.Object("bin");
        return programs?.Text(package[(package.LastIndexOf('/') + 1)..])
            ?? programs?.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Where(p => p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()).FirstOrDefault();
    }

    private static bool IsScript(string program)
    {
        if (Path.GetExtension(program) is ".js" or ".mjs" or ".cjs")
            return true;
        using StreamReader reader = File.OpenText(program);
        char[] start = new char[64];
        int read = reader.ReadBlock(start);
        return new string(start, 0, read).Split('\n')[0] is ['#', '!', .. var line] && line.Contains("node", StringComparison.Ordinal);
    }
}
