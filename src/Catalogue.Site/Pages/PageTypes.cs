using Catalogue.Site.Pages.Attacks;
using Catalogue.Site.Pages.Changes;
using Catalogue.Site.Pages.Classes;
using Catalogue.Site.Pages.Compare;
using Catalogue.Site.Pages.Data;
using Catalogue.Site.Pages.Front;
using Catalogue.Site.Pages.Guides;
using Catalogue.Site.Pages.HighRisk;
using Catalogue.Site.Pages.Matrix;
using Catalogue.Site.Pages.Methodology;
using Catalogue.Site.Pages.Names;
using Catalogue.Site.Pages.NotFound;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Pages.Policies;
using Catalogue.Site.Pages.Risks;
using Catalogue.Site.Pages.Search;
using Catalogue.Site.Pages.ServerList;
using Catalogue.Site.Pages.Servers;
using Catalogue.Site.Pages.Signals;
using Catalogue.Site.Pages.Stack;
using Catalogue.Site.Pages.Tools;

namespace Catalogue.Site.Pages;

/// <summary>Every kind of page, in the order of work.</summary>
internal static class PageTypes
{
    public static IReadOnlyList<IPageType> All { get; } =
    [
        new ToolPages(),
        new ServerPages(),
        new HighRiskPages(),
        new FrontPages(),
        new ServerListPages(),
        new ClassPages(),
        new RiskPages(),
        new SignalPages(),
        new AttackPages(),
        new ChangePages(),
        new PolicyPages(),
        new GuidePages(),
        new MethodologyPages(),
        new StackPages(),
        new SearchPages(),
        new MatrixPages(),
        new ComparePages(),
        new NamePages(),
        new DataPages(),
        new NotFoundPages(),
    ];
}
