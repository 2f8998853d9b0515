using Catalogue.Model.Language;

namespace Catalogue.Training.Labels;

/// <summary>Joins listings of one server: the same key in another spelling, or the same repository.</summary>
internal sealed class ServerGroups
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);

    public void Join(string serverKey, string? repository)
    {
        string key = Spelling(serverKey);
        Root(key);
        if (repository is { Length: > 0 })
            Unite(key, Spelling(repository));
    }

    public string Of(string serverKey) => Root(Spelling(serverKey));

    private static string Spelling(string name) => Slug.Of(name.Replace('/', '-'));

    // The smaller name leads, so that the order of joining does not matter.
    private void Unite(string left, string right)
    {
        (string a, string b) = (Root(left), Root(right));
        if (a == b)
            return;
        if (string.CompareOrdinal(a, b) < 0)
            parents[b] = a;
        else
            parents[a] = b;
    }

    private string Root(string name)
    {
        parents.TryAdd(name, name);
        while (parents[name] != name)
            name = parents[name];
        return name;
    }
}
