namespace Catalogue.Tests.Scanner.Languages.Python;

public sealed class PythonPatternsTests
{
    [Theory]
    [InlineData("@mcp.tool()\ndef dig():\n    \"\"\"Digs.\"\"\"\n", "dig")]
    [InlineData("@mcp.tool(\"dig\")\nasync def run():\n    \"\"\"Digs.\"\"\"\n", "dig")]
    [InlineData("@server.tool(name=\"dig\", description=\"Digs.\")\ndef run(): pass\n", "dig")]
    [InlineData("t = types.Tool(name=\"dig\", description=\"Digs.\", inputSchema={})\n", "dig")]
    [InlineData("def dig():\n    \"\"\"Digs.\"\"\"\n\nmcp.add_tool(dig)\n", "dig")]
    [InlineData("TOOLS = [{\"name\": \"dig\", \"description\": \"Digs.\", \"inputSchema\": {}}]\n", "dig")]
    [InlineData("TOOLS = {\"dig\": {\"description\": \"Digs.\", \"inputSchema\": {}}}\n", "dig")]
    public void Definition_IsFound(string python, string name) =>
        Assert.Equal([name], Scanned.Names(("a.py", python)));

    [Theory]
    [InlineData("from langchain.tools import tool\n\n@tool\ndef dig():\n    \"\"\"Digs.\"\"\"\n")]
    [InlineData("t = Tool(name=\"dig\", func=run, description=\"Digs.\")\n")]
    [InlineData("x = {\"type\": \"function\", \"function\": {\"name\": \"dig\", \"description\": \"Digs.\", \"parameters\": {}}}\n")]
    [InlineData("t = Tool(name=\"dig\")\n")]
    [InlineData("@mcp.resource(\"x://y\")\ndef dig():\n    \"\"\"Digs.\"\"\"\n")]
    public void ToolOfAnotherFramework_IsNone(string python) =>
        Assert.Empty(Scanned.Names(("a.py", python)));
}
