using Catalogue.Site.Pages;
using Catalogue.Site.Pages.Parts;

namespace Catalogue.Tests.Site.Pages;

public sealed class PageTypesTests
{
    [Fact]
    public void EveryPageType_IsListed()
    {
        IEnumerable<Type> types = typeof(IPageType).Assembly.GetTypes().Where(t => t.IsClass && typeof(IPageType).IsAssignableFrom(t));

        Assert.Equal(types.Select(t => t.Name).Order(StringComparer.Ordinal), PageTypes.All.Select(t => t.GetType().Name).Order(StringComparer.Ordinal));
    }
}
