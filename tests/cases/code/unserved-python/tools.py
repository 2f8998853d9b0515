from mcp.server.fastmcp import FastMCP

mcp = FastMCP("old")


@mcp.tool()
def shadowed() -> str:
    """Stands in a module that the package beside it hides."""
