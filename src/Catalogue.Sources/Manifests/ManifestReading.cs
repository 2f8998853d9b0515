using Catalogue.Model;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Manifests;

/// <summary>What one reader got out of one file.</summary>
/// <param name="Facts">Usually one; none where the file is not about a server after all.</param>
/// <param name="Problems">What was rejected, with file, place and reason.</param>
internal sealed record ManifestReading(IReadOnlyList<ServerFacts> Facts, IReadOnlyList<Problem> Problems);
