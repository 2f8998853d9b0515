using System.Reflection;

namespace Catalogue.Classifier.Words;

/// <summary>Reads a word table that is built into this assembly: one entry a line, <c>#</c> starts a comment.</summary>
internal static class LexiconFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"lexicon/{name}.txt")
            ?? throw new InvalidOperationException($"The word table '{name}' is not built in.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>Names of the tables in one folder, sorted.</summary>
    public static IEnumerable<string> Names(string folder) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(n => n.StartsWith($"lexicon/{folder}/", StringComparison.Ordinal))
            .Select(n => n["lexicon/".Length..^".txt".Length])
            .Order(StringComparer.Ordinal);

    /// <summary>Lines of the form <c>key: values</c>.</summary>
    public static IEnumerable<(string Key, string Values)> Pairs(string name)
    {
        foreach (string line in Lines(name))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0)
                throw new InvalidOperationException($"A line of the word table '{name}' has no key: {line}");
            yield return (line[..colon], line[(colon + 2)..]);
        }
    }
}
