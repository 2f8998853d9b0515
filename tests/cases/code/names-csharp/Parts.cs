using System.ComponentModel;

namespace Harbour;

public class Part { public int Id { get; set; } public string? Path { get; set; } }

[Description("Several parts")]
public class PartList : List<Part> { }

public enum Side { North, South }
