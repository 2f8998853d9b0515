namespace Catalogue.Model.Verdicts;

/// <summary>
/// A verbatim quote. <see cref="Field"/> is <c>tool</c>, <c>title</c>, <c>description</c>, <c>summary</c>, <c>server</c>,
/// <c>serverDescription</c> or <c>inputSchema/&lt;JSON pointer&gt;</c> of a string value; <see cref="Start"/> and
/// <see cref="Length"/> count UTF-16 code units, and the quote equals that span exactly.
/// </summary>
public sealed record Evidence(string Field, int Start, int Length, string Quote);
