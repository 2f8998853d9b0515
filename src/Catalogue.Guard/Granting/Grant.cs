namespace Catalogue.Guard.Granting;

/// <summary>Someone who may call, known by a token of which only the hash is kept.</summary>
/// <param name="TokenHash">SHA-256 of the token, as hex digits.</param>
/// <param name="Policy">A policy file of its own; null for the guard's.</param>
public sealed record Grant(string Name, string TokenHash, string? Policy);
