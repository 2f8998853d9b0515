namespace Catalogue.Sources.Repositories;

/// <summary>Says why nothing came of a repository, or of a part of it.</summary>
internal static class SilenceReason
{
    // Languages in which servers are written too, and which are not read.
    private static readonly Dictionary<string, string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        [".c"] = "C",
        [".cc"] = "C++",
        [".cpp"] = "C++",
        [".cxx"] = "C++",
        [".lua"] = "Lua",
        [".scala"] = "Scala",
        [".clj"] = "Clojure",
        [".cljs"] = "ClojureScript",
        [".hs"] = "Haskell",
        [".ml"] = "OCaml",
        [".zig"] = "Zig",
        [".nim"] = "Nim",
        [".cr"] = "Crystal",
        [".jl"] = "Julia",
        [".r"] = "R",
        [".pl"] = "Perl",
        [".pm"] = "Perl",
        [".erl"] = "Erlang",
        [".gleam"] = "Gleam",
        [".fs"] = "F#",
        [".vb"] = "Visual Basic",
        [".ps1"] = "PowerShell",
        [".groovy"] = "Groovy",
        [".d"] = "D",
        [".v"] = "V",
        [".pas"] = "Pascal",
        [".m"] = "Objective-C",
        [".mm"] = "Objective-C",
        [".gd"] = "GDScript",
        [".bas"] = "BASIC",
        [".el"] = "Emacs Lisp",
        [".rkt"] = "Racket",
        [".bal"] = "Ballerina",
    };

    /// <summary>Files by language that is not read, most first; other people's code and tests left out.</summary>
    public static IReadOnlyList<(string Language, int Files)> UnreadLanguages(IEnumerable<string> paths) =>
        [.. paths.Where(p => !FolderRules.IsForeign(p) && Unread.ContainsKey(Path.GetExtension(p))).GroupBy(p => Unread[Path.GetExtension(p)], StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count())).OrderByDescending(l => l.Item2).ThenBy(l => l.Key, StringComparer.Ordinal)];

    /// <summary>Why no server was found.</summary>
    public static string Of(RepositorySnapshot repository, int sources, bool speaks)
    {
        if (repository.Paths.Count == 0)
            return "is empty";
        IReadOnlyList<(string Language, int Files)> unread = UnreadLanguages(repository.Paths);
        string other = unread.Count > 0 ? $"; {unread[0].Files} files are {unread[0].Language}, which is not read" : "";
        if (sources == 0)
            return $"holds no server: no manifest says so, and none of its {repository.Paths.Count} files is source in a language that is read{other}";
        return speaks ? $"holds no server: {sources} source files speak of MCP, but define no tool that is recognised{other}" : $"holds no server: no manifest says so, and none of its {sources} source files speaks of MCP{other}";
    }

    /// <summary>Submodules whose files are not here, by their folders.</summary>
    public static IEnumerable<string> EmptySubmodules(RepositorySnapshot repository, string modules)
    {
        foreach (string line in modules.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("path", StringComparison.Ordinal) && l.Contains('=', StringComparison.Ordinal)))
        {
            string folder = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim().TrimEnd('/');
            if (!repository.Paths.Any(p => p.StartsWith(folder + "/", StringComparison.Ordinal)))
                yield return folder;
        }
    }
}
