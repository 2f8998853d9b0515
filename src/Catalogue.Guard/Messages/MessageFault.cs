namespace Catalogue.Guard.Messages;

/// <summary>Why a message goes no further.</summary>
/// <param name="Kind">A word for counts and the audit.</param>
/// <param name="Ids">The ids in it that wait for an answer, as bytes of JSON; none where none could be found.</param>
internal sealed record MessageFault(int Code, string Kind, string Message, IReadOnlyList<byte[]> Ids);
