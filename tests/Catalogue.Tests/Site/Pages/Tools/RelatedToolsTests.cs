using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Site.Pages.Tools;
using Catalogue.Site.Routing;
using Catalogue.Site.Survey;

namespace Catalogue.Tests.Site.Pages.Tools;

public sealed class RelatedToolsTests
{
    [Theory]
    [InlineData("delete_key", "create_key", false)]
    [InlineData("delete_key", "archive_key", true)]
    [InlineData("send_mail", "draft_mail", true)]
    [InlineData("run_query", "explain_query", true)]
    [InlineData("run_query", "list_queries", false)]
    public void SaferTool_DoesTheSameJobWithLess(string tool, string other, bool offered)
    {
        JudgedTool[] tools = [Tool(tool, ToolClass.Destructive), Tool(other, ToolClass.Write)];
        RelatedTools related = Of(tools);

        Assert.Equal(offered ? 1 : null, related.Safer(0, related.Of(0)));
    }

    [Theory]
    [InlineData("page_click_button", "page_get_cookie", false)]
    [InlineData("page_set_cookie", "page_get_cookie", true)]
    public void PrefixOfMostNames_RelatesNothing(string tool, string other, bool isRelated)
    {
        RelatedTools related = Of([.. new[] { tool, other, "page_close_tab", "page_save_pdf" }.Select(n => Tool(n, ToolClass.Write))]);

        Assert.Equal(isRelated, related.ShareMoreThanHabit(0, 1));
    }

    private static RelatedTools Of(JudgedTool[] tools) =>
        new(new ServerDossier { Server = new Server { Id = "a/b", Name = "b", Tools = [.. tools.Select(t => t.Definition)] }, Slug = "a-b", Tools = tools, Combinations = [] });

    private static JudgedTool Tool(string name, ToolClass toolClass) => new(
        new ToolDefinition { Name = name },
        new Classification { Tool = name, Class = toolClass, Risk = LevelStart.Of(toolClass), Confidence = 1, Rationale = "", DecidedBy = "model", Fingerprint = "" },
        new ToolRoute("a-b", name, 0));
}
