from pydantic import BaseModel


class MoveInput(BaseModel):
    crane: str
    metres: float
