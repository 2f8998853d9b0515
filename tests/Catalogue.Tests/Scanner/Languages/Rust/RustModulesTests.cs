namespace Catalogue.Tests.Scanner.Languages.Rust;

public sealed class RustModulesTests
{
    private const string Names = "pub const DIG: &str = \"dig\";\n";

    // Of two things of one name none is meant, unless a path says which.
    private static readonly (string, string) Decoy = ("elsewhere/src/lib.rs", "pub const DIG: &str = \"till\";\n");

    [Theory]
    [InlineData("src/names.rs", "use crate::names::DIG;", "DIG")]
    [InlineData("src/names/mod.rs", "use crate::names;", "names::DIG")]
    [InlineData("src/names.rs", "use super::names::DIG as NAME;", "NAME")]
    public void ModuleOfTheCrate_GivesItsNames(string path, string use, string name) =>
        Assert.Equal(["dig"], Scanned.Names(Decoy, ("Cargo.toml", "[package]\nname = \"garden\"\n"), ("src/lib.rs", "mod names;\nmod server;\n"), (path, Names), Server("src/server.rs", use, name)));

    [Fact]
    public void OtherCrateOfTheRepository_IsKnownByItsName() => Assert.Equal(["dig"], Scanned.Names(
        Decoy,
        ("names/Cargo.toml", "[package]\nname = \"garden-names\"\n"), ("names/src/lib.rs", Names), ("server/Cargo.toml", "[package]\nname = \"server\"\n"), Server("server/src/main.rs", "use garden_names::DIG;", "DIG")));

    [Fact]
    public void InlineModule_IsItsParentsFile() => Assert.Equal("""{"type":"string"}""", Scanned.Parameter("place",
        ("src/other.rs", "struct DigArgs { wrong: String }\n"),
        ("src/lib.rs", "mod args {\n    pub struct DigArgs { pub place: String }\n}\nimpl S {\n    #[tool(description = \"Digs.\")]\n    fn dig(&self, Parameters(a): Parameters<args::DigArgs>) {}\n}\n")));

    private static (string, string) Server(string path, string use, string name) => (path, $"{use}\nfn f() {{ Tool::new({name}, \"Digs.\", schema) }}\n");
}
