from enum import Enum
from typing import Annotated, Literal, Optional
from pydantic import BaseModel, Field
from mcp.server.fastmcp import Context, FastMCP

mcp = FastMCP("library")


class Shelf(str, Enum):
    NEW = "new"
    OLD = "old"


class Book(BaseModel):
    title: str = Field(description="Title of the book")
    pages: Optional[int] = None


@mcp.tool()
async def find_book(
    query: Annotated[str, Field(description="What to look for")],
    ctx: Context,
    shelf: Shelf = Shelf.NEW,
    order: Literal["asc", "desc"] = "asc",
    tags: list[str] | None = None,
) -> str:
    """Find a book.

    Looks on every shelf.
    """
    return query


@mcp.tool(name="add_book", description="Adds a book.", annotations={"readOnlyHint": False, "idempotentHint": True})
@checked
def add(book: Book, copies: int = Field(1, description="How many")):
    """Another text."""


if WRITE_MODE:
    @mcp.tool
    def burn_book(title: str): "Burns a book."


@mcp.tool(name=f"{PREFIX}_shelf")
def shelf(): ...


@mcp.prompt()
def ask(): """No tool."""


@mcp.resource("book://{id}")
def book(id: str): """No tool."""
