using Catalogue.Model.Store;

namespace Catalogue.Cli.Stages;

/// <summary>What travels with the program, for catalogues and folders that bring none of their own: model, signals, attacks, templates, assets, and a whole starter catalogue.</summary>
internal static class Shipped
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "shipped");

    /// <summary>Judged already by the shipped model, so that nothing is ever written into it.</summary>
    public static CatalogueStore Starter { get; } = new(Path.Combine(Root, "catalogue"));

    /// <summary>The given folder where it exists; the shipped one otherwise.</summary>
    public static string OrOwn(string given, string name) => Directory.Exists(given) ? given : Path.Combine(Root, name);

    /// <summary>The folder of content and assets: that of this place where it has assets (a build makes a folder of that name to hold its output), else the shipped one.</summary>
    public static string Site() => Directory.Exists(Path.Combine("site", "assets")) ? "site" : Path.Combine(Root, "site");

    /// <summary>A catalogue that takes what it lacks from the shipped one.</summary>
    public static CatalogueStore Catalogue(string folder) => new(folder, Path.Combine(Root, "catalogue"));
}
