namespace Catalogue.Tests.Scanner.Languages.Python;

public sealed class PythonClassToolsTests
{
    [Theory]
    [InlineData("class Dig(BaseTool):\n    name = \"dig\"\n    description = \"Digs.\"\n", "dig")]
    [InlineData("class Dig(BaseTool):\n    def get_name(self):\n        return \"dig\"\n\n    def get_description(self):\n        return \"Digs.\"\n", "dig")]
    [InlineData("class Dig(BaseTool):\n    def __init__(self):\n        super().__init__(\"dig\", \"Digs.\", {\"type\": \"object\"})\n", "dig")]
    [InlineData("class Dig(BaseTool):\n    def __init__(self):\n        super().__init__(name=\"dig\", description=\"Digs.\")\n", "dig")]
    public void Class_IsATool(string python, string name) =>
        Assert.Equal([name], Scanned.Names(("a.py", python)));

    [Theory]
    [InlineData("from langchain.tools import BaseTool\n\nclass Dig(BaseTool):\n    name = \"dig\"\n    description = \"Digs.\"\n")]
    [InlineData("class Dig(Spade):\n    name = \"dig\"\n    description = \"Digs.\"\n")]
    [InlineData("class Dig(BaseTool):\n    name = \"dig\"\n")]
    public void ForeignOrNamelessClass_IsNone(string python) =>
        Assert.Empty(Scanned.Names(("a.py", python)));

    [Fact]
    public void BaseThatReadsItsClassesNames_NamesTheTool()
    {
        (string, string)[] files =
        [
            ("base.py", "class GardenTool:\n    @classmethod\n    def tool_id(cls):\n        name = cls.__name__\n        if name.endswith(\"Tool\"):\n            name = name[:-4]\n        return to_snake(name)\n"),
            ("dig.py", "from base import GardenTool\n\nclass DigHoleTool(GardenTool):\n    def apply(self, depth: int):\n        \"\"\"Digs a hole.\n\n        :param depth: how deep\n        \"\"\"\n"),
        ];

        Assert.Equal(("dig_hole", "Digs a hole."), (Scanned.One(files).Tool.Name, Scanned.One(files).Tool.Description));
        Assert.Equal("""{"type":"integer","description":"how deep"}""", Scanned.Parameter("depth", files));
    }
}
