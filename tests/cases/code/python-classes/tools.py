from mcp.server.fastmcp import FastMCP
from base import Tool
from framework import BaseTool

NAME = "count_ships"


class WriteNoteTool(Tool):
    """Writes a note."""

    def apply(self, title: str, body: str = "") -> str:
        """Writes a note into the book.

        :param title: what it is called
        :param body: what it says
        :return: nothing
        """


class CountShipsTool(BaseTool):
    def __init__(self) -> None:
        super().__init__(NAME, "Counts ships", {"type": "object", "properties": {"port": {"type": "string"}}})


class SinkShipTool(BaseTool):
    def __init__(self) -> None:
        super().__init__(name="sink_ship", description="Sinks a ship")
        self.input_schema = {"type": "object", "properties": {}}


class CloseGateTool(BaseTool):
    @property
    def name(self) -> str:
        return "close_gate"

    @property
    def description(self) -> str:
        return "Closes a gate"


class Module:
    def _add(self, server, method, name: str):
        full_name = f"harbour_{name}"
        server.add_tool(method, name=full_name)

    def register(self, server):
        self._add(server=server, method=self.load_ship, name="load_ship")

    def load_ship(self, ship: str, tons: int = 1) -> str:
        """Loads a ship."""
