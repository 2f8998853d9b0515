namespace Catalogue.Sources.Readings;

/// <summary>Which server an index entry is about.</summary>
/// <param name="Entry">The entry's own name in its index.</param>
/// <param name="Repository"><c>owner/name</c> of the server's repository, where the entry names one.</param>
/// <param name="Folder">Folder inside that repository, where the entry names one.</param>
public sealed record ServerReference(string Entry, string? Repository = null, string? Folder = null);
