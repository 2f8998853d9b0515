namespace Catalogue.Model.Servers;

/// <summary>A place in the source that registers a tool whose name cannot be read, so that the list of tools may lack it.</summary>
/// <param name="File">Path inside the repository.</param>
/// <param name="Line">From 1.</param>
/// <param name="Expression">What makes the name, as it stands, or the name with its unknown part marked.</param>
public sealed record RegistrationFinding(string File, int Line, string Expression);
