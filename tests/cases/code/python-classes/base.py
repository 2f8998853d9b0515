from abc import ABC


class Tool(ABC):
    @classmethod
    def get_name(cls) -> str:
        name = cls.__name__
        if name.endswith("Tool"):
            name = name[:-4]
        return "".join(["_" + c.lower() if c.isupper() else c for c in name]).lstrip("_")
