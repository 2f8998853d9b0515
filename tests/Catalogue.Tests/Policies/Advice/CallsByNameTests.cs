using System.Text.Json;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;
using Catalogue.Policies.Advice;

namespace Catalogue.Tests.Policies.Advice;

public class CallsByNameTests
{
    [Theory]
    [InlineData(true, "execute_note_tool", ToolClass.Execute, "name", "arguments")]
    [InlineData(true, "call", ToolClass.Execute, "toolName", "params")]
    [InlineData(true, "run_any", ToolClass.Execute, "tool_name", "args")]
    [InlineData(false, "execute_note_tool", ToolClass.Read, "name", "arguments")]
    [InlineData(false, "run_job", ToolClass.Execute, "name", "arguments")]
    [InlineData(false, "execute_note_tool", ToolClass.Execute, "name", "reason")]
    [InlineData(false, "toolbox_reset", ToolClass.Execute, "name", "input")]
    public void ToolThatTakesAToolsNameAndItsArguments_CallsByName(bool does, string name, ToolClass toolClass, params string[] parameters)
    {
        string schema = JsonSerializer.Serialize(new { properties = parameters.ToDictionary(p => p, _ => new { type = "string" }) });

        Assert.Equal(does, CallsByName.Can(new ToolDefinition { Name = name, InputSchema = JsonElement.Parse(schema) }, PolicySamples.Judged(name, toolClass, RiskLevel.High)));
    }

    [Fact]
    public void ToolWithoutASchema_DoesNot() => Assert.False(CallsByName.Can(new ToolDefinition { Name = "call_tool" }, PolicySamples.Judged("call_tool", ToolClass.Execute, RiskLevel.High)));
}
