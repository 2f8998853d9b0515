from enum import Enum


class Colour(str, Enum):
    RED = "red"
    WHITE = "white"
