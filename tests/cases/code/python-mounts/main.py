from fastmcp import FastMCP

from weather import weather_server
from harbour import harbour_server

main = FastMCP("main")
main.mount(weather_server, prefix="weather")
main.mount("harbour", harbour_server)
main.mount(SOMETHING_ELSE, prefix="no")


@main.tool
def status() -> str:
    """Tells how the server is."""


COMMANDS = [("raise_flag", "Raises the flag."), ("lower_flag", "Lowers the flag.")]

for name, text in COMMANDS:
    main.register(Tool(name=name, description=text, inputSchema={"type": "object", "properties": {}}))

PANEL = {
    "dim_light": {"description": "Dims a light.", "parameters": {"light": {"type": "string", "description": "Which."}}},
}
tools = {"dim_room": {"description": "Dims a room.", "parameters": {"room": {"type": "string"}}}}
