using Catalogue.Cli.SecondReading;
using Catalogue.Model.Servers;

namespace Catalogue.Tests.Cli.SecondReading;

public sealed class ReaderAnswerTests
{
    private static readonly ToolDefinition Tool = new() { Name = "dig", Description = "Digs a hole." };
    private static readonly Server Server = new() { Id = "acme/garden", Name = "Garden", Tools = [Tool] };

    [Fact]
    public void AnswerThatQuotesWhatStandsThere_IsTaken_ItsSignalsSortedAndOnce() => Assert.Equal(["bulk", "secrets"], Parse(
        """{"class":"Write","signals":["secrets","bulk","secrets"],"evidence":[{"field":"description","quote":"Digs"}]}""").Signals);

    [Theory]
    [InlineData("""{"class":"Write","signals":[],"evidence":[{"field":"description","quote":"Fills"}]}""", "does not stand in 'description'")]
    [InlineData("""{"class":"Write","signals":["other"],"evidence":[{"field":"description","quote":"Digs"}]}""", "which is no signal")]
    [InlineData("""{"class":"Write","signals":[],"evidence":[]}""", "0 quotes")]
    [InlineData("""{"class":"Wrong","signals":[],"evidence":[]}""", "not the JSON")]
    [InlineData("""{"class":9,"signals":[],"evidence":[{"field":"description","quote":"Digs"}]}""", "the answer")]
    [InlineData("""{"class":"Write","signals":[],"evidence":[null]}""", "does not stand")]
    [InlineData("I think it writes.", "not the JSON")]
    [InlineData("null", "null")]
    public void OtherAnswer_IsRefusedWithTheReason(string text, string said) => Assert.Contains(said, Assert.Throws<FormatException>(() => Parse(text)).Message, StringComparison.Ordinal);

    private static ReaderAnswer Parse(string text) => ReaderAnswer.Parse(text, Server, Tool, ["bulk", "secrets"]);
}
