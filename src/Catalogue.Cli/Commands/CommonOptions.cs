using System.CommandLine;
using Catalogue.Cli.Screen;
using Catalogue.Cli.Stages;
using Catalogue.Model.Store;

namespace Catalogue.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Catalogue() => new("--catalogue") { Description = "Catalogue folder", DefaultValueFactory = _ => "catalogue", HelpName = "DIR" };

    public static Option<bool> Json() => new("--json") { Description = "Write JSON for a program to read" };

    /// <summary>The catalogue, which must be there.</summary>
    public static CatalogueStore Open(string folder)
    {
        CatalogueStore store = Shipped.Catalogue(folder);
        if (!store.Exists)
            throw new UsageException($"There is no catalogue folder '{folder}'. Name one with --catalogue, or make one with: catalogue crawl --source folder DIR --catalogue {folder}");
        return store;
    }

    /// <summary>The catalogue to read from; where none is named and none is here, the starter that came with the program, which is said.</summary>
    public static CatalogueStore OpenOrStarter(ParseResult parsed, Option<string> catalogue, Terminal terminal)
    {
        string folder = parsed.GetValue(catalogue)!;
        if (parsed.GetResult(catalogue) is { Implicit: false } || Directory.Exists(folder))
            return OpenFilled(folder);
        terminal.Note($"No folder '{folder}' here: using the starter catalogue that came with the program, {Shipped.Starter.ServerIds().Count} servers. Name another with --catalogue.");
        return Shipped.Starter;
    }

    /// <summary>The catalogue, which must be there and hold a server.</summary>
    public static CatalogueStore OpenFilled(string folder)
    {
        CatalogueStore store = Open(folder);
        if (store.ServerIds().Count == 0)
            throw new UsageException($"The catalogue '{folder}' holds no servers. Fill it with: catalogue crawl --source folder DIR --catalogue {folder}");
        return store;
    }
}
