from pydantic import BaseModel, Field


class BookInput(BaseModel):
    berth: str = Field(description="Which berth", min_length=2)
    nights: int = Field(default=1, ge=1, le=30)
