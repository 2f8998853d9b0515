def register_lamp_tools(mcp):
    @mcp.tool()
    def light_lamp(lamp: str) -> str:
        """Lights a lamp."""
        return lamp


def attach_broken(mcp):
    @mcp.tool()
    def break_lamp(lamp: str) -> str:
        """Is registered by a function that nothing calls."""
        return lamp
