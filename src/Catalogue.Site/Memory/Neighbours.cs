using System.Security.Cryptography;
using System.Text;
using Catalogue.Site.Pages.Parts;
using Catalogue.Site.Survey;

namespace Catalogue.Site.Memory;

/// <summary>A hash of all that the pages of one server show beside its own files: tools elsewhere that do the same, and its history.</summary>
internal static class Neighbours
{
    /// <param name="changes">Hash of all change logs; counts for servers that one of them names.</param>
    public static string HashOf(ServerEntry server, SiteContext site, string changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (site.Changes.ServerOf(server.Id) is not null)
            hash.AppendData(Encoding.ASCII.GetBytes(changes));
        foreach (ToolEntry tool in server.Tools)
        {
            foreach (ToolEntry other in site.Survey.CounterpartsOf(tool))
                hash.AppendData(Encoding.UTF8.GetBytes($"{other.Route.Address} {other.Class} {other.Risk} {other.Name} {other.Server.Name}\n"));
            hash.AppendData("\n"u8);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
