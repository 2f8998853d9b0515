from mcp.server.fastmcp import FastMCP

mcp = FastMCP("new")


@mcp.tool("help_me")
async def list_tools() -> dict:
    """Tells what can be asked."""
    return {"tools": [{"name": "an_answer", "description": "Is what the tool answers", "parameters": {"what": {"type": "string"}}}]}


def start(areas):
    for area in areas:
        globals()[f"register_{area}_tools"](mcp)


def register_night_tools(server):
    @server.tool()
    def watch() -> str:
        """Watches at night."""


def former_registration(server):
    @server.tool()
    def former() -> str:
        """Was served once."""
