using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;

namespace Catalogue.Classifier.Features;

/// <summary>What the arguments say: names, roles, and above all the operations that a caller can select.</summary>
internal static class ParameterFeatures
{
    public static void Read(ToolText text, FeatureSet into)
    {
        into.Add(FeatureKind.ParameterCount, Vocabulary.Shared[Count(text)]);
        foreach (ParameterText parameter in text.ParameterTexts)
            ReadOne(text, parameter, into);
    }

    private static void ReadOne(ToolText text, ParameterText words, FeatureSet into)
    {
        ToolParameter parameter = words.Parameter;
        float value = parameter.IsTopLevel ? 0.6f : 0.3f;
        into.Add(FeatureKind.Parameter, Vocabulary.Shared[parameter.OwnName], null, value);
        foreach (Token word in words.Name)
            into.Add(FeatureKind.ParameterWord, word.Word, null, value);
        ReadRole(text, parameter, into);
        if (parameter.Values.Count > 1)
            ReadValues(parameter, into);
        foreach (Token word in words.Words)
        {
            if (!word.Word.IsStopWord)
                into.Add(FeatureKind.ParameterText, word.Word, null, words.Field, word, 0.2f);
        }
    }

    private static void ReadRole(ToolText text, ToolParameter parameter, FeatureSet into)
    {
        if (parameter.Role == ParameterRole.None)
            return;
        Word role = Vocabulary.Shared[parameter.Role.ToString()];
        into.Add(FeatureKind.ParameterRole, role);
        foreach (Word kind in text.Verb?.Word.VerbKinds ?? [])
            into.Add(FeatureKind.ParameterRoleKind, kind, role);
    }

    private static void ReadValues(ToolParameter parameter, FeatureSet into)
    {
        if (parameter.Role != ParameterRole.Operation)
            return;
        foreach (string value in parameter.Values.Take(40))
        {
            Word[] words = WordsOf(value);
            foreach (Word word in words.Take(1))
            {
                into.Add(FeatureKind.ParameterValue, word);
                foreach (Word kind in word.VerbKinds)
                    into.Add(FeatureKind.ParameterValueKind, kind);
            }
        }
    }

    private static Word[] WordsOf(string name)
    {
        var words = new List<Token>();
        NameSplitter.Read(name.Length > 80 ? name[..80] : name, words);
        return [.. words.Select(w => w.Word)];
    }

    private static string Count(ToolText text) => text.Tool.InputSchema is null ? "unknown" : text.Parameters.Count switch { 0 => "zero", 1 => "one", 2 => "two", < 5 => "several", < 10 => "many", _ => "dozens" };
}
