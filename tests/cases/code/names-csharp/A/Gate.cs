namespace Elsewhere.A;

public sealed class Gate { public string First { get; set; } }
