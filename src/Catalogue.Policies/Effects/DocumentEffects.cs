namespace Catalogue.Policies.Effects;

/// <summary>A document read back: what it does to the calls of a tool, known to the file or not.</summary>
/// <param name="tool">The name as the server gives it.</param>
public delegate ToolEffect DocumentEffects(string tool);
