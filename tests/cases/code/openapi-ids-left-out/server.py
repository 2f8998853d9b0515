from fastmcp import FastMCP

EXCLUDED_OPERATIONS = {"addRoom", "removeRoom"}

spec = load("rooms-openapi.json", without=EXCLUDED_OPERATIONS)
mcp = FastMCP.from_openapi(openapi_spec=spec, name="rooms")
