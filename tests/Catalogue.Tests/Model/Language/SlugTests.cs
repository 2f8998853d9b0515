using Catalogue.Model.Language;
using Catalogue.Model.Servers;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Model.Language;

public class SlugTests
{
    [Theory]
    [InlineData("add_interception_rule", "add_interception_rule")]
    [InlineData("getUser", "getuser")]
    [InlineData("git.status", "git.status")]
    public void PlainName_KeepsItsLetters(string name, string slug) => Assert.Equal(slug, Slug.Of(name));

    [Theory]
    [InlineData("../x")]
    [InlineData("con")]
    [InlineData("nul.txt")]
    [InlineData("获取天气")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("</script>")]
    [InlineData(".")]
    public void NameThatLosesSomething_EndsInAHash(string name) => Assert.Matches("-[0-9a-f]{8}$", Slug.Of(name));

    [Fact]
    public void NamesDifferingOnlyInCase_StayApart()
    {
        IReadOnlyDictionary<string, string> slugs = Slug.OfAll(["list", "List", "LIST"]);

        Assert.Equal("list", slugs["list"]);
        Assert.Equal(3, slugs.Values.Distinct().Count());
    }

    [Fact]
    public void AnyNames_GiveDistinctSafeSegments() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>[]>(), names =>
        {
            string[] distinct = [.. names.Select(n => n.Get).Distinct(StringComparer.Ordinal)];

            string[] slugs = [.. Slug.OfAll(distinct).Values];

            return slugs.Distinct().Count() == distinct.Length
                && slugs.All(s => s.Length is > 0 and <= Slug.MaxLength && s.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || "-_.".Contains(c)) && s[0] != '.' && s[^1] != '.');
        }));

    [Fact]
    public void AnyOwnerAndName_GiveAValidId() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (owner, name) => ServerId.IsValid(ServerId.Of(owner.Get, name.Get))));
}
