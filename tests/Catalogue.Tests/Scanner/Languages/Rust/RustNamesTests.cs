using Catalogue.Scanner.Languages.Rust;

namespace Catalogue.Tests.Scanner.Languages.Rust;

public sealed class RustNamesTests
{
    [Theory]
    [InlineData(null, "from_city")]
    [InlineData("camelCase", "fromCity")]
    [InlineData("PascalCase", "FromCity")]
    [InlineData("kebab-case", "from-city")]
    [InlineData("SCREAMING_SNAKE_CASE", "FROM_CITY")]
    [InlineData("SCREAMING-KEBAB-CASE", "FROM-CITY")]
    [InlineData("snake_case", "from_city")]
    public void Field_IsWrittenByTheRule(string? rule, string name) =>
        Assert.Equal(name, RustNames.OfField("from_city", rule));

    [Theory]
    [InlineData(null, "VeryHigh")]
    [InlineData("camelCase", "veryHigh")]
    [InlineData("lowercase", "veryhigh")]
    [InlineData("UPPERCASE", "VERYHIGH")]
    [InlineData("snake_case", "very_high")]
    [InlineData("kebab-case", "very-high")]
    [InlineData("SCREAMING_SNAKE_CASE", "VERY_HIGH")]
    [InlineData("SCREAMING-KEBAB-CASE", "VERY-HIGH")]
    public void Variant_IsWrittenByTheRule(string? rule, string name) =>
        Assert.Equal(name, RustNames.OfVariant("VeryHigh", rule));
}
