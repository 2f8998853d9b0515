using Catalogue.Model.Servers;
using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Repositories;

/// <summary>
/// Finds the servers of one repository. Facts belong to the nearest folder with its own package or server manifest. A repository with at most one
/// such folder that lists tools is one server; with more, each folder is a server of its own.
/// </summary>
internal static class RepositoryServers
{
    private static readonly HashSet<string> PackageFiles = new(StringComparer.Ordinal)
    {
        "package.json", "pyproject.toml", "go.mod", "Cargo.toml", "pom.xml", "build.gradle", "build.gradle.kts", "smithery.yaml",
    };

    public static IReadOnlyList<DescribedServer> Sort(RepositorySnapshot repository, IReadOnlyList<ServerFacts> all)
    {
        ServerFacts[] facts = [.. all.Where(f => f.Describes is null)];
        HashSet<string> boundaries = Boundaries(repository, facts);
        Group[] groups = [.. facts.Where(f => BelongsHome(f, boundaries)).GroupBy(f => Home(FolderOf(f), boundaries), StringComparer.Ordinal).Select(g => new Group(g.Key, [.. g])).OrderBy(g => g.Folder, StringComparer.Ordinal)];
        Group root = groups.FirstOrDefault(g => g.Folder.Length == 0) ?? new Group("", []);
        if (Adopted(root, groups) is { } adopted)
            (root, groups) = (new Group("", []), adopted);
        Group[] nested = [.. groups.Where(g => g.Folder.Length > 0 && (g.IsServer || g.HasFindings) && !FolderRules.IsExample(g.Folder))];
        IEnumerable<Group> servers = nested.Count(g => g.HasTools) <= 1
            ? [new Group(root.Folder, [.. root.Facts, .. nested.SelectMany(g => g.Facts)])]
            : [root, .. nested.Select(g => g.WithLicenceOf(root))];
        // An example is no part of the repository's own server, and none of its own unless it is a bundle that one can install.
        IEnumerable<Group> examples = groups.Where(g => FolderRules.IsExample(g.Folder) && g.Facts.Any(f => f.IsBundle)).Select(g => g.AsExample());
        string? only = nested.Count(g => g.HasTools) == 1 && !root.HasTools ? nested.Single(g => g.HasTools).Folder : null;
        var parts = new HashSet<string?>(StringComparer.OrdinalIgnoreCase);
        // Where src/git and packages/git stand side by side, the second in order is known by its whole path.
        string? PartOf(Group g) => parts.Add(FolderRules.IdPart(g.Folder)) ? FolderRules.IdPart(g.Folder) : g.Folder;
        return [.. servers.Concat(examples).Where(g => g.HasTools || g.Facts.Any(f => f.ProvesServer)).Select(g => Server(repository, g, PartOf(g), g.Folder.Length == 0 ? only : g.Folder)), .. ListedServers.Of(repository, all)];
    }

    // A README at the root that lists the tools of one package is that package's, and no server beside it.
    private static Group[]? Adopted(Group root, Group[] groups)
    {
        HashSet<string> names = [.. root.Facts.SelectMany(f => f.Tools.Select(t => t.Name))];
        if (root.IsServer || names.Count == 0 || groups.Count(g => g.Folder.Length > 0 && g.IsServer && g.HasTools) < 2)
            return null;
        Group? home = groups.Where(g => g.Folder.Length > 0 && g.IsServer).MaxBy(g => g.Facts.SelectMany(f => f.Tools).Select(t => t.Name).Distinct().Count(names.Contains));
        int shared = home?.Facts.SelectMany(f => f.Tools).Select(t => t.Name).Distinct().Count(names.Contains) ?? 0;
        return shared * 2 < names.Count ? null : [.. groups.Where(g => g.Folder.Length > 0).Select(g => g == home ? g with { Facts = [.. g.Facts, .. root.Facts] } : g)];
    }

    private static HashSet<string> Boundaries(RepositorySnapshot repository, IReadOnlyList<ServerFacts> facts)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (string path in repository.Paths)
        {
            string name = path[(path.LastIndexOf('/') + 1)..];
            if ((PackageFiles.Contains(name) || name.EndsWith(".csproj", StringComparison.Ordinal)) && !FolderRules.IsForeign(path))
                folders.Add(ManifestFile.FolderOf(path));
        }
        folders.UnionWith(facts.Where(f => f.ProvesServer).Select(FolderOf).Where(f => !FolderRules.IsAnnex(f)));
        return folders;
    }

    private static string FolderOf(ServerFacts facts) => facts.Home ?? ManifestFile.FolderOf(facts.Provenance.File ?? "");

    private static string Home(string folder, HashSet<string> boundaries)
    {
        while (folder.Length > 0 && !boundaries.Contains(folder))
            folder = ManifestFile.FolderOf(folder);
        return folder;
    }

    // An example without a package of its own, or the README of some folder of scripts, says nothing about the server around it.
    private static bool BelongsHome(ServerFacts facts, HashSet<string> boundaries)
    {
        string folder = FolderOf(facts);
        string home = Home(folder, boundaries);
        // What the source reader takes has been sorted out by its own rules: a package called template is part of the program.
        return folder == home || facts.Authority == Authority.Source || (FolderRules.IsExample(folder) == FolderRules.IsExample(home) && (facts.Authority > Authority.Readme || FolderRules.IsAnnex(folder)));
    }

    private static DescribedServer Server(RepositorySnapshot repository, Group group, string? part, string? path)
    {
        string name = group.Folder.Length == 0 ? repository.LocalName : group.Folder[(group.Folder.LastIndexOf('/') + 1)..];
        if (repository.Repository is not { } full)
            return new DescribedServer(ServerId.OfPackage("local", part is null ? repository.LocalName : $"{repository.LocalName}.{part}"), null, group.Facts) { FallbackName = name };
        string[] halves = full.Split('/');
        var source = new ServerSource { Repository = full, Ref = repository.Ref, Commit = repository.Commit, Path = string.IsNullOrEmpty(path) ? null : path, Private = repository.IsPrivate ? true : null };
        return new DescribedServer(ServerId.Of(halves[0], halves[1], part), source, group.Facts)
        {
            FallbackName = name,
            Aliases = [.. repository.FormerNames.Select(n => ServerId.Of(n.Split('/')[0], n.Split('/')[1], part))],
        };
    }

    private sealed record Group(string Folder, IReadOnlyList<ServerFacts> Facts)
    {
        public bool HasTools => Facts.Any(f => f.Tools.Count > 0);

        // A registration that cannot be read is told of with the server next to it.
        public bool HasFindings => Facts.Any(f => f.Findings.Count > 0);

        // A README's tools are a server's only where something else says that a server is there.
        public bool IsServer => Facts.Any(f => f.ProvesServer || (f.Tools.Count > 0 && f.Authority > Authority.Readme));

        public Group WithLicenceOf(Group root) =>
            Facts.Any(f => f.Licence is not null) || root.Facts.FirstOrDefault(f => f.Licence is not null) is not { } given
                ? this
                : this with { Facts = [.. Facts, new ServerFacts { Provenance = given.Provenance, Licence = given.Licence }] };

        public Group AsExample() =>
            this with { Facts = [.. Facts, new ServerFacts { Provenance = Facts[0].Provenance, Notes = ["An example kept in its repository, not a product of its own."] }] };
    }
}
