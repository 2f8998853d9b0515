from mcp.server.fastmcp import FastMCP
from other.models import SearchInput

from . import berths
from .cranes import MoveInput as CraneInput
from harbour.flags import Colour

mcp = FastMCP("harbour")


@mcp.tool()
async def search_ships(query: SearchInput) -> str:
    """Searches ships."""


@mcp.tool()
async def book_berth(request: berths.BookInput) -> str:
    """Books a berth."""


@mcp.tool()
async def move_crane(move: CraneInput, dry_run: bool = True) -> str:
    """Moves a crane."""


@mcp.tool()
async def hoist_flag(colour: Colour = Colour.WHITE, twice: int | None = None) -> str:
    """Hoists a flag."""
