namespace Catalogue.Tests.Scanner.Languages.Jvm;

public sealed class JvmModulesTests
{
    // Of two types of one name none is meant, unless a package says which.
    private static readonly (string, string) Decoy = ("other/Hole.java", "package other;\nrecord Hole(String wrong) {}\n");

    [Theory]
    [InlineData("package garden.tools;\nimport garden.holes.Hole;\n")]
    [InlineData("package garden.tools;\nimport garden.holes.*;\n")]
    [InlineData("package garden.holes;\n")]
    public void TypeOfItsPackage_IsRead(string head) => Assert.Equal(
        """{"type":"object","properties":{"depth":{"type":"integer"}},"required":["depth"]}""",
        Scanned.Parameter("a", Decoy, ("holes/Hole.java", "package garden.holes;\nrecord Hole(int depth) {}\n"), Server("java", head, "public void dig(Hole a)")));

    [Fact]
    public void AliasOfKotlin_IsTheType() => Assert.Contains("depth", Scanned.Parameter("a", Decoy,
        ("holes/Hole.kt", "package garden.holes\ndata class Hole(val depth: Int)\n"), Server("kt", "package garden.tools\nimport garden.holes.Hole as Pit\n", "fun dig(a: Pit)")), StringComparison.Ordinal);

    [Fact]
    public void TypeThatIsImportedFromElsewhere_IsNotKnown() =>
        Assert.Equal("{}", Scanned.Parameter("a", ("holes/Hole.java", "package garden.holes;\nrecord Hole(int depth) {}\n"), Server("java", "package garden.tools;\nimport com.example.Hole;\n", "public void dig(Hole a)")));

    private static (string, string) Server(string extension, string head, string method) => ("tools/T." + extension, $"{head}class T {{\n @Tool(description = \"Digs.\") {method} {{}} }}\n");
}
