using Catalogue.Model.Store;
using Catalogue.Site.Routing;

namespace Catalogue.Cli.Stages;

/// <summary>What to build and how.</summary>
/// <param name="ChangesFile">Where to list what the build changed; null for nowhere.</param>
internal sealed record BuildPlan(CatalogueStore Store, SiteOptions Site, string? ChangesFile);
