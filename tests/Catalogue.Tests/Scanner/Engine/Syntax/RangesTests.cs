using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Languages.Script;

namespace Catalogue.Tests.Scanner.Engine.Syntax;

public sealed class RangesTests
{
    [Theory]
    [InlineData("(a, b(c, d), [e, f])", "a|b(c, d)|[e, f]")]
    [InlineData("(a,)", "a")]
    [InlineData("()", "")]
    [InlineData("(a, , b)", "a|b")]
    public void Items_AreWhatStandsBetweenTheCommas(string text, string items) => Assert.Equal(items, string.Join('|', Ranges.Items(File(text), 0).Select(Shown)));

    [Fact]
    public void CommaOfTypeArguments_CountsOnlyWhereTheyAreNoTypes()
    {
        SourceFile file = File("(a: Map<string, number>, b)");

        Assert.Equal(3, Ranges.Items(file, 0).Count);
        Assert.Equal(2, Ranges.Items(file, 0, angles: true).Count);
    }

    [Theory]
    [InlineData("{ a: 1 }", "a=1")]
    [InlineData("{ 'a-b': 1, ...rest }", "a-b=1|...=rest")]
    [InlineData("{ a }", "a=a")]
    [InlineData("{ ['x']: 1, [Y]: 2 }", "x=1|[Y]=2")]
    [InlineData("{ get a() { return 1; } }", "a=1")]
    [InlineData("{ async a() { run(); } }", "a={ run(); }")]
    public void Fields_HaveTheirNames(string text, string fields) => Assert.Equal(fields, string.Join('|', Ranges.Fields(File(text), 0).Select(f => $"{f.Key}={Shown(f.Value)}")));

    [Theory]
    [InlineData("a + b; c", 3)]
    [InlineData("a\n  + b\nc", 3)]
    [InlineData("f(x\n, y)\nc", 6)]
    [InlineData("a }", 1)]
    public void StatementEnd_IsNotInBracketsNorAroundOperators(string text, int end) => Assert.Equal(end, Ranges.StatementEnd(File(text), 0));

    private static string Shown(Expr e) => e.File.Text[e.File[e.Start].Start..e.File[e.End - 1].End];

    private static SourceFile File(string text) => new("a.ts", ScriptLanguage.Instance, text);
}
