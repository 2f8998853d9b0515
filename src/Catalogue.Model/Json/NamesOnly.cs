using System.Text.Json.Serialization;

namespace Catalogue.Model.Json;

/// <summary>Writes and reads an enumeration by its names; a number, which may stand for no member at all, is refused.</summary>
public sealed class NamesOnly<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
