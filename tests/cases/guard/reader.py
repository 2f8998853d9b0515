# Reads messages as servers in Python do: with universal newlines, by splitlines, and with a lenient decoder. Prints the marks of those that would
# have called "danger".
import io
import json
import sys


def take(message):
    if isinstance(message, list):
        for one in message:
            take(one)
    elif isinstance(message, dict) and message.get("method") == "tools/call" and isinstance(message.get("params"), dict):
        params = message["params"]
        arguments = params.get("arguments")
        if str(params.get("name")).strip().casefold() == "danger":
            print(params.get("mark") or (arguments.get("mark") if isinstance(arguments, dict) else None) or message.get("mark") or "?")


def read(line):
    try:
        take(json.loads(line, strict=False))
    except (ValueError, RecursionError):
        pass


raw = open(sys.argv[1], "rb").read()
for line in io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8", errors="replace"):
    read(line)
for line in raw.decode("utf-8", errors="ignore").splitlines():
    read(line)
for line in raw.split(b"\n"):
    try:
        take(json.loads(line))
    except (ValueError, RecursionError, UnicodeDecodeError):
        pass
