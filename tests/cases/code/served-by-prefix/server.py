from mcp.server.fastmcp import FastMCP

import lamps

mcp = FastMCP("lamps")

for found in dir(lamps):
    if found.startswith("register_") and found.endswith("_tools"):
        getattr(lamps, found)(mcp)
