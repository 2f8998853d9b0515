from langchain_core.tools import tool


@tool
def not_of_the_server(x: str) -> str:
    """A tool of another framework."""
    return x


TEXT = '''
@mcp.tool()
def in_a_string(): pass
'''
