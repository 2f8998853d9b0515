from fastmcp import FastMCP

weather_server = FastMCP("weather")


@weather_server.tool()
def forecast(days: int) -> str:
    """Forecasts."""
