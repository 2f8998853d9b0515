using System.Security.Cryptography;
using System.Text;
using Catalogue.Site.Survey;

namespace Catalogue.Site;

/// <summary>A hash of all that the pages of one server show of others: the tools elsewhere that do the same.</summary>
internal static class Neighbours
{
    public static string HashOf(ServerEntry server, CatalogueSurvey survey)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ToolEntry tool in server.Tools)
        {
            foreach (ToolEntry other in survey.CounterpartsOf(tool))
                hash.AppendData(Encoding.UTF8.GetBytes($"{other.Route} {other.Class} {other.Risk} {other.Name} {other.Server.Name}\n"));
            hash.AppendData("\n"u8);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
