namespace Elsewhere.B;

public sealed class Gate { public string Second { get; set; } }
