from .inputs import MoveInput
