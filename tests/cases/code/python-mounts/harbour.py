from fastmcp import FastMCP

harbour_server = FastMCP("harbour")


@harbour_server.tool(name="ships")
def list_ships() -> list[str]:
    """Lists ships."""
