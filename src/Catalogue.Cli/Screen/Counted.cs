using System.Globalization;

namespace Catalogue.Cli.Screen;

/// <summary>Numbers with their nouns: <c>1 server</c>, <c>2 servers</c>.</summary>
internal static class Counted
{
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
