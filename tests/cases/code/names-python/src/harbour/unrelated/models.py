from pydantic import BaseModel


class SearchInput(BaseModel):
    wrong: str


class BookInput(BaseModel):
    wrong: str


class MoveInput(BaseModel):
    wrong: str
