namespace Catalogue.Cli.Scanning.Recognising;

/// <summary>Which server of the catalogue an entry is.</summary>
/// <param name="Id">Its id; null where it is none, or more than one may be meant.</param>
/// <param name="How">By what it was recognised (<c>package</c>, <c>repository</c>, <c>address</c>), or why it was not.</param>
/// <param name="Candidates">Ids that may be meant where none is sure.</param>
internal sealed record Recognition(string? Id, string How, IReadOnlyList<string> Candidates);
