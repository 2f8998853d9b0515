using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Engine.Values;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Python servers that another one mounts under a prefix: <c>main.mount(weather, prefix="weather")</c> serves <c>weather_…</c>.</summary>
internal sealed class PythonMounts(SourceTree tree, Evaluator evaluator)
{
    private const int MostMounts = 200;

    private Dictionary<(string Path, string Server), string>? prefixes;

    /// <summary>What is put before the names of a server's tools, or null.</summary>
    /// <param name="file">Where the server is made.</param>
    /// <param name="server">The variable that holds it.</param>
    public string? PrefixOf(SourceFile file, string server) => (prefixes ??= Read()).GetValueOrDefault((file.Path, server));

    private Dictionary<(string, string), string> Read()
    {
        var found = new Dictionary<(string, string), string>();
        foreach (string path in tree.Paths.Where(p => tree.LanguageOf(p) == PythonLanguage.Instance && Mounts(tree.TextOf(p))))
        {
            SourceFile file = tree.File(path);
            for (int i = 1; i < file.Count && found.Count < MostMounts; i++)
            {
                bool isMount = file.IsName(i) && file.Span(i) is "mount" or "import_server" && file.Is(i - 1, ".") && file.Is(i + 1, "(") && file.Partner(i + 1) > 0;
                if (isMount && Mount(Ranges.Fields(file, i + 1)) is { } mount && Maker(file, mount.Server) is { } maker)
                    found.TryAdd((maker.File.Path, maker.Name), mount.Prefix + "_");
            }
        }
        return found;
    }

    private static bool Mounts(string text) => text.Contains(".mount(", StringComparison.Ordinal) || text.Contains(".import_server(", StringComparison.Ordinal);

    // mount(server, prefix="x"), mount(server, "x"), mount("x", server), mount(server, namespace="x")
    private (string Server, string Prefix)? Mount(List<Field> arguments)
    {
        string? server = null;
        string? prefix = null;
        foreach (Field argument in arguments.Where(a => a.Key is "" or "server" or "prefix" or "namespace"))
        {
            if (evaluator.Known(argument.Value) is { Length: > 0 } text)
                prefix ??= text;
            else
                server ??= Chain.PathOf(argument.Value);
        }
        return server is not null && prefix is not null && !prefix.Contains('/', StringComparison.Ordinal) ? (server, prefix) : null;
    }

    // Where the variable is given a server.
    private Symbol? Maker(SourceFile file, string server)
    {
        Symbol? symbol = evaluator.Resolver.Names.Of(file).Find(file, server)?.Symbol;
        return symbol is { Kind: SymbolKind.Value } && Chain.Of(symbol.Value) is [.., { Open: > 0 } call] && call.Name.EndsWith("MCP", StringComparison.Ordinal) ? symbol : null;
    }
}
