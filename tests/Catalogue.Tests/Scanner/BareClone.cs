using System.Diagnostics;
using System.Text;
using Catalogue.Sources.Repositories;

namespace Catalogue.Tests.Scanner;

/// <summary>A clone without a work tree, read through <c>git</c>: a repository's files at one commit, nothing written to the disk.</summary>
internal sealed class BareClone(string folder)
{
    /// <summary>The clone of a repository among many: <c>owner+name</c>, or a folder with a git directory in it; null where it is absent.</summary>
    public static BareClone? Find(string clones, string repository)
    {
        string folder = Path.Combine(clones, repository.Replace('/', '+'));
        string? git = new[] { folder, Path.Combine(folder, "repo"), Path.Combine(folder, ".git"), folder + ".git" }.FirstOrDefault(f => File.Exists(Path.Combine(f, "HEAD")));
        return git is null ? null : new BareClone(git);
    }

    /// <summary>What a crawl sees of a repository at a commit; a file that the clone lacks is as good as absent.</summary>
    public async Task<RepositorySnapshot> AtAsync(string repository, string commit, CancellationToken cancel)
    {
        Dictionary<string, string> blobs = await BlobsAsync(commit, cancel);
        Dictionary<string, byte[]> files = await ContentsAsync(blobs.Where(b => RepositoryReader.Wants(b.Key)), cancel);
        return new RepositorySnapshot
        {
            Repository = repository,
            LocalName = repository.Split('/')[1],
            Commit = commit,
            ReadsSource = true,
            Paths = [.. blobs.Keys.Where(p => files.ContainsKey(p) || !RepositoryReader.Wants(p)).Order(StringComparer.Ordinal)],
            ReadFile = (path, _) => Task.FromResult(files.TryGetValue(path, out byte[]? bytes) ? new FileContent(bytes) : FileContent.Refused("is not wanted")),
        };
    }

    private async Task<Dictionary<string, string>> BlobsAsync(string commit, CancellationToken cancel)
    {
        using Process git = Start("ls-tree", "-r", "-z", "--full-tree", commit);
        string listing = await git.StandardOutput.ReadToEndAsync(cancel);
        await git.WaitForExitAsync(cancel);
        var blobs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string entry in listing.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // <mode> <type> <hash>\t<path>; links and submodules are no files.
            if (entry.StartsWith("100", StringComparison.Ordinal) && entry.Split('\t', 2) is [var head, var path])
                blobs[path] = head.Split(' ')[2];
        }
        return blobs;
    }

    private async Task<Dictionary<string, byte[]>> ContentsAsync(IEnumerable<KeyValuePair<string, string>> blobs, CancellationToken cancel)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using Process git = Start("cat-file", "--batch");
        Stream answers = git.StandardOutput.BaseStream;
        foreach ((string path, string hash) in blobs)
        {
            await git.StandardInput.WriteAsync($"{hash}\n");
            await git.StandardInput.FlushAsync(cancel);
            // <hash> blob <size>, or: <hash> missing
            if (Line(answers).Split(' ') is not [_, "blob", var size])
                continue;
            byte[] bytes = new byte[int.Parse(size, System.Globalization.CultureInfo.InvariantCulture)];
            await answers.ReadExactlyAsync(bytes, cancel);
            answers.ReadByte();
            files[path] = bytes;
        }
        git.StandardInput.Close();
        await git.WaitForExitAsync(cancel);
        return files;
    }

    private static string Line(Stream stream)
    {
        var line = new StringBuilder();
        for (int next = stream.ReadByte(); next is not (-1 or '\n'); next = stream.ReadByte())
            line.Append((char)next);
        return line.ToString();
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", $"--git-dir={folder}", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        return Process.Start(start)!;
    }
}
