using Catalogue.Site.Rendering;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Parts;

/// <summary>One line of a list of tools; texts are put together when they are shown.</summary>
internal sealed record ToolRow : IShortForm
{
    private readonly ToolEntry tool;
    private readonly string root;

    private ToolRow(ToolEntry tool, string root) => (this.tool, this.root) = (tool, root);

    public string Name => tool.Name;

    public string Href => (IsBeside && tool.Route.HasOwnPage) ? $"../{tool.Slug}/" : root + tool.Route.Address;

    public string Server => HasNamesake ? $"{tool.Server.Name} ({tool.Server.Id})" : tool.Server.Name;

    public string ServerHref => root + Routes.Server(tool.Server.Slug);

    /// <summary>Whether the row names the server; false among tools of one.</summary>
    public bool ShowServer => !IsBeside;

    public LevelView Level => LevelView.Of(tool.Risk);

    public ClassView Class => ClassView.Of(tool.Class);

    public string Summary => tool.Summary;

    public bool NeedsReview => tool.NeedsReview;

    public string Signals => string.Join(' ', tool.Signals);

    // Pages of one server's tools lie side by side.
    private bool IsBeside { get; init; }

    // Two servers of the list bear one name; their ids tell them apart.
    private bool HasNamesake { get; init; }

    public static ToolRow Of(ToolEntry tool, string root) => new(tool, root);

    /// <summary>Of a tool of the same server.</summary>
    public static ToolRow Beside(ToolEntry tool, string root) => new(tool, root) { IsBeside = true };

    /// <summary>Of a tool whose server shares its name with another of the list.</summary>
    public static ToolRow WithId(ToolEntry tool, string root) => new(tool, root) { HasNamesake = true };

    public void WriteTo(BinaryWriter to, Func<string, bool> asks)
    {
        to.Write(root);
        to.Write(IsBeside);
        to.Write(tool.Name);
        to.Write(tool.Slug);
        to.Write(tool.Page);
        to.Write(tool.Server.Slug);
        to.Write(Server);
        to.Write((byte)tool.Class);
        to.Write((byte)tool.Risk);
        to.Write(tool.NeedsReview);
        to.Write(tool.Signals.Count);
        foreach (string signal in tool.Signals)
            to.Write(signal);
        if (asks(nameof(Summary)))
            to.Write(tool.Summary);
    }
}
