using System.Text;
using System.Text.Json;
using Catalogue.Model.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Model.Json;

public class YamlJsonTests
{
    [Fact]
    public void PlainScalars_FollowTheCoreSchema()
    {
        JsonElement value = YamlJson.Parse("a: 1\nb: '1'\nc: true\nd: ~\ne: 1.10\nf: 2026-11-21\ng: [x, 007]\n");

        Assert.Equal("""{"a":1,"b":"1","c":true,"d":null,"e":"1.10","f":"2026-11-21","g":["x","007"]}""", value.GetRawText());
    }

    [Fact]
    public void Bomb_IsRefused()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 9; level++)
            bomb.Append($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");

        Assert.Contains("expands to more", Assert.Throws<FormatException>(() => YamlJson.Parse(bomb.ToString())).Message);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 100_000)]
    public void DeepNesting_IsRefused(string opening, int times) =>
        Assert.Throws<FormatException>(() => YamlJson.Parse(string.Concat(Enumerable.Repeat(opening, times))));

    [Fact]
    public void DeepIndentation_IsRefused()
    {
        var deep = new StringBuilder();
        for (int level = 0; level < 3000; level++)
            deep.Append(' ', level).Append("a:\n");

        Assert.Throws<FormatException>(() => YamlJson.Parse(deep.ToString()));
    }

    [Fact]
    public void BrokenText_NamesTheLine() =>
        Assert.StartsWith("line 2", Assert.Throws<FormatException>(() => YamlJson.Parse("a: 1\nb: 'x\n")).Message);

    [Fact]
    public void AnyText_IsReadOrRefused() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            try
            {
                YamlJson.Parse(text.Get);
            }
            catch (FormatException)
            {
                return;
            }
        }));
}
