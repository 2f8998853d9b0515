using System.CommandLine;
using Catalogue.Cli.Screen;
using Catalogue.Model;
using Catalogue.Model.Store;
using Catalogue.Sources.Crawling;

namespace Catalogue.Cli.Commands;

/// <summary><c>merge</c>: catalogues crawled in shards → one.</summary>
internal static class MergeCommand
{
    public static Command Create(Terminal terminal)
    {
        var folders = new Argument<string[]>("DIR") { Description = "Catalogues that `crawl --shard` wrote", Arity = ArgumentArity.OneOrMore };
        Option<string> catalogue = CommonOptions.Catalogue();
        var command = new Command("merge", "Unites catalogues that were crawled in shards into the one that they began with.\nExample: catalogue merge shard-1 shard-2 shard-3 --catalogue catalogue") { folders, catalogue };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(terminal, parsed.GetValue(folders)!, parsed.GetValue(catalogue)!, cancel)));
        return command;
    }

    private static int Run(Terminal terminal, string[] folders, string catalogue, CancellationToken cancel)
    {
        if (folders.FirstOrDefault(f => !Directory.Exists(f)) is { } missing)
            throw new UsageException($"There is no folder '{missing}'.");
        var target = new CatalogueStore(catalogue);
        IReadOnlyList<Problem> problems = new CatalogueMerge(target, [.. folders.Select(f => new CatalogueStore(f))]).Run(cancel);
        terminal.Line($"{Counted.Of(folders.Length, "shard")} united: {Counted.Of(target.ServerIds().Count, "server")}.");
        return terminal.Report([.. problems]);
    }
}
