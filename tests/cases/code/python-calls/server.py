from enum import Enum
import mcp.types as types


class Names(str, Enum):
    COUNT = "count_words"


COMMON = {"text": {"type": "string", "description": "The text"}}


@server.list_tools()
async def list_tools() -> list[types.Tool]:
    return [
        types.Tool(
            name=Names.COUNT.value,
            description="Counts "
            "words.",
            inputSchema={"type": "object", "properties": {**COMMON, "unique": {"type": "boolean"}}, "required": ["text"]},
        ),
        types.Tool(name="model_tool", description=DESCRIPTION.format(x=1), inputSchema=Query.model_json_schema()),
        {"name": "as_dict", "description": "A dictionary.", "inputSchema": {"type": "object", "properties": {}}},
    ]


class Query(BaseModel):
    text: str
    limit: int = 10


class Store:
    def __init__(self, app):
        app.tool()(self.put)
        app.add_tool(self.get, name="fetch", description="Fetches a value.")
        for one in [self.first, self.last]:
            app.add_tool(one)

    def put(self, key: str, value: dict):
        """Stores a value."""

    def get(self, key: str):
        """Unused text."""

    def first(self):
        """The first."""

    def last(self):
        """The last."""


class EchoTool(BaseTool):
    name: str = "echo"
    description: str = "Says it again."


Tool(name="for_an_agent", func=run, description="A tool of another framework.")


def add_read_only(app, tool):
    app.add_tool(tool, annotations=ToolAnnotations(readOnlyHint=True))


readers = [read_one, read_two]

for reader in readers:
    add_read_only(mcp, reader)


def read_one(id: int):
    """Reads one."""


def read_two():
    """Reads two."""


@house_mcp_tool(description="By a decorator of the house.", title="House")
def house(room: str): ...


for spec in load():
    server.add_tool(made, name=spec.name)


@mcp.tool(name=namespace_prefix + "sweep_floor")
def sweep(room: str):
    """Sweeps."""


@mcp.tool(name=f"{server_name}_mop_floor")
def mop(room: str):
    """Mops."""
