using Catalogue.Site.Output;
using Catalogue.Site.Routing;

namespace Catalogue.Site;

/// <summary>Stylesheet, scripts and icons: copied as they are.</summary>
internal static class SiteAssets
{
    public static void Copy(string folder, OutputFolder output)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            output.Write(Routes.Asset(Path.GetRelativePath(folder, file).Replace('\\', '/')), File.ReadAllBytes(file));
    }
}
