using System.Text;
using Catalogue.Site.Machine;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Site.Machine;

public sealed class ToolTableTests
{
    [Fact]
    public void AnyTexts_ComeBackFromTheRow() => Prop.ForAll<NonEmptyArray<string?>>(drawn =>
    {
        string[] cells = [.. drawn.Get.Select(c => c ?? "")];
        return Read(ToolTable.Row(cells)).Single().Select(Bare).SequenceEqual(cells);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    public void Formula_IsMadeText(string cell) => Assert.StartsWith("'", Read(ToolTable.Row([cell])).Single().Single(), StringComparison.Ordinal);

    [Fact]
    public void PlainText_StaysAsItIs() => Assert.Equal("list_notes,a b,0.97\r\n", ToolTable.Row(["list_notes", "a b", "0.97"]));

    [Fact]
    public void HostileServer_HasOneRowATool_WithEveryText()
    {
        byte[] rows = ToolTable.Rows(MachineSample.Server, MachineSample.Judged, MachineSample.Places, MachineSample.Advice);
        List<string[]> read = [.. Read(Encoding.UTF8.GetString([.. ToolTable.Header, .. rows]))];

        Assert.Equal(3, read.Count);
        Assert.All(read, r => Assert.Equal(read[0].Length, r.Length));
        Assert.Equal("'" + MachineSample.Nasty, read[1][1]);
        Assert.Equal(["acme/mail", "read_mail", "Read", "Low", "0.50", "false", "model", "untrusted-content", "Deny"], read[2].Take(9));
    }

    private static string Bare(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    // A reader of RFC 4180 that refuses what the standard does not allow.
    private static IEnumerable<string[]> Read(string text)
    {
        var row = new List<string>();
        for (int at = 0; at < text.Length;)
        {
            row.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            if (text[at] == ',')
            {
                at++;
                continue;
            }
            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            yield return [.. row];
            row.Clear();
        }
    }

    private static string Quoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; text[at] != '"' || text[at + 1] == '"'; at++)
        {
            if (text[at] == '"')
                at++;
            cell.Append(text[at]);
        }
        at++;
        return cell.ToString();
    }

    private static string Plain(string text, ref int at)
    {
        int start = at;
        at = text.IndexOfAny([',', '\r', '\n', '"'], at);
        return text[start..at];
    }
}
