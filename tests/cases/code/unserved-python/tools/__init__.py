from mcp.server.fastmcp import FastMCP

mcp = FastMCP("new")


@mcp.tool("help_me")
async def list_tools() -> dict:
    """Tells what can be asked."""
    return {"tools": [{"name": "an_answer", "description": "Is what the tool answers", "parameters": {"what": {"type": "string"}}}]}


def register_former(server):
    @server.tool()
    def former() -> str:
        """Was served once."""
