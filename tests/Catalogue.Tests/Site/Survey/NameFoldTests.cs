using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Survey;

public sealed class NameFoldTests
{
    [Theory]
    [InlineData("get_issue", "getIssue")]
    [InlineData("get_issue", "get-issue")]
    [InlineData("send_mail", "send_mаil")]
    [InlineData("send_mail", "send_mai1")]
    [InlineData("read_file", "read_fiIe")]
    [InlineData("read_file", "read\u200b_file")]
    [InlineData("run_code", "run_c0de")]
    [InlineData("modern", "modem")]
    [InlineData("run", "ｒｕｎ")]
    public void NamesTakenForEachOther_AreOne(string one, string other) => Assert.Equal(NameFold.Of(one), NameFold.Of(other));

    [Theory]
    [InlineData("get_issue", "get_issues")]
    [InlineData("read_file", "read_files")]
    [InlineData("list_pages", "list_images")]
    public void OtherNames_AreNot(string one, string other) => Assert.NotEqual(NameFold.Of(one), NameFold.Of(other));
}
