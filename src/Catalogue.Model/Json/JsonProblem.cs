using System.Text.Json;

namespace Catalogue.Model.Json;

/// <summary>Turns a JSON error into a message that names line, column and path.</summary>
public static class JsonProblem
{
    public static Problem From(JsonException error, string file, string? reader = null)
    {
        string place = error.LineNumber is { } line ? $"{file}:{line + 1}" : file;
        string at = error.Path is { Length: > 1 } path ? $" (at {path})" : "";
        return Problem.Error(place, ParserWords.Json(error) + at, reader);
    }
}
