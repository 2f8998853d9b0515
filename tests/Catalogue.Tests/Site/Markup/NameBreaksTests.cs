using Catalogue.Site.Markup;

namespace Catalogue.Tests.Site.Markup;

public sealed class NameBreaksTests
{
    [Theory]
    [InlineData("read_file.v2", "read_<wbr>file.<wbr>v2")]
    [InlineData("plain", "plain")]
    [InlineData("a<b class=\"x-y_z\">c-d</b>", "a<b class=\"x-y_z\">c-<wbr>d</b>")]
    public void Name_BreaksAfterItsSeparatorsOutsideTags(string name, string broken) => Assert.Equal(broken, NameBreaks.In(new Html(name)).Markup);
}
