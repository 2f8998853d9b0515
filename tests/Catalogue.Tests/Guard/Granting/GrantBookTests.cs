using Catalogue.Guard.Granting;

namespace Catalogue.Tests.Guard.Granting;

public class GrantBookTests
{
    [Fact]
    public void Grant_NeedsNoPolicyOfItsOwn()
    {
        using var folder = new TempFolder();
        (GrantBook book, string token) = new GrantBook([]).With("ada", null, length => new byte[length]);
        book.WriteFile(folder.File("grants.json"));

        GrantBook read = GrantBook.ReadFile(folder.File("grants.json"));

        Assert.Equal("ada", read.Find(token)?.Name);
        Assert.Null(read.Find(token + "x"));
        Assert.Null(Assert.Single(read.Grants).Policy);
    }

    [Theory]
    [InlineData("{\n  \"grants\": [\n    { \"name\": \"ada\" }\n  ]\n}", 3, "\"tokenHash\"")]
    [InlineData("{\n  \"grants\": [\n    { \"name\": \"ada\", \"tokenHash\": \"00\", \"polcy\": \"p\" }\n  ]\n}", 3, "\"policy\"")]
    [InlineData("{\n  \"grants\": [\n", 3, "not sound JSON")]
    public void FileThatIsNone_IsToldWithItsLine(string text, int line, string says)
    {
        using var folder = new TempFolder();
        string file = folder.Write("grants.json", text);

        FormatException fault = Assert.Throws<FormatException>(() => GrantBook.ReadFile(file));

        Assert.StartsWith($"{file}:{line}: is no file of grants", fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("deserializ", fault.Message, StringComparison.OrdinalIgnoreCase);
    }
}
