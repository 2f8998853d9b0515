namespace Catalogue.Classifier.Words;

/// <summary>English endings: the forms of a known verb, and the base of a word that is not known.</summary>
internal static class Inflection
{
    public static Dictionary<string, string> AllOf(IEnumerable<string> verbs)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string verb in verbs.OrderBy(v => v, StringComparer.Ordinal))
        {
            foreach (string form in FormsOf(verb))
                forms.TryAdd(form, verb);
        }
        return forms;
    }

    /// <summary>A plural or third person back to its base: "entries" to "entry", "boxes" to "box", "files" to "file".</summary>
    public static string BaseOf(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return word[..^3] + "y";
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal))
            return word[..^2];
        return word[..^1];
    }

    private static IEnumerable<string> FormsOf(string verb)
    {
        char last = verb[^1];
        string stem = last == 'e' ? verb[..^1] : verb;
        yield return BeforeS(verb);
        yield return stem + "ing";
        yield return stem + "ed";
        if (last == 'y' && verb.Length > 1 && !"aeou".Contains(verb[^2], StringComparison.Ordinal))
            yield return verb[..^1] + "ied";
        if (DoublesItsEnd(verb))
        {
            yield return verb + last + "ing";
            yield return verb + last + "ed";
        }
    }

    private static string BeforeS(string verb)
    {
        if (verb[^1] is 's' or 'x' or 'z' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal))
            return verb + "es";
        return verb[^1] == 'y' && verb.Length > 1 && !"aeou".Contains(verb[^2], StringComparison.Ordinal) ? verb[..^1] + "ies" : verb + "s";
    }

    private static bool DoublesItsEnd(string verb) =>
        verb.Length >= 3 && "aeiou".Contains(verb[^2], StringComparison.Ordinal) && !"aeiouwxy".Contains(verb[^1], StringComparison.Ordinal) && !"aeiou".Contains(verb[^3], StringComparison.Ordinal);
}
