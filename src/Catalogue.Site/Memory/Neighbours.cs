using System.Security.Cryptography;
using Catalogue.Site.Pages.Changes;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Pages.Tools;
using Catalogue.Site.Rendering;
using Catalogue.Site.Survey;

namespace Catalogue.Site.Memory;

/// <summary>What the pages of a server show beside its own files: tools elsewhere that do the same, and its history.</summary>
/// <param name="asked">What the templates of these pages ask for; nothing else counts.</param>
internal sealed class Neighbours(SiteContext site, AskedMembers asked)
{
    // Addresses count from the site's root: how deep a page lies is its own business.
    private const string Root = "";

    public string HashOf(ServerEntry server)
    {
        using var shown = new MemoryStream();
        using var to = new BinaryWriter(shown);
        asked.Write(to, site.Changes.OfServer(server.Id).Select(e => ChangeRow.Of(e, site, Root)));
        foreach (ToolEntry tool in server.Tools)
            asked.Write(to, ToolPages.Elsewhere(tool, site, Root));
        to.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(shown.GetBuffer().AsSpan(0, (int)shown.Length)));
    }
}
