using Catalogue.Classifier.Text;

namespace Catalogue.Classifier.Facts;

/// <summary>Things that run what they are given as soon as they are made.</summary>
internal static class StartedThings
{
    /// <summary>A container, a pod and a job run their command once they are made; what a caller words as "CREATE TABLE …" is made by running it.</summary>
    public static bool Are(Stated stated, ParameterText parameter)
    {
        if (stated.MainSentence is not { } made)
            return false;
        if (Array.Exists(made.Words, w => w.Word.Text is "cron" or "cronjob" or "scheduled" or "schedule" or "template"))
            return false;
        bool statement = Supplied.KindOf(parameter) is SuppliedKind.Statement;
        return Array.Exists(made.Words[..Math.Min(made.Words.Length, 8)], w => statement ? w.Word.Text is "table" or "tables" or "schema" or "database" : w.Word.Text is "pod" or "pods" or "container" or "containers" or "deployment" or "job" or "statefulset" or "daemonset");
    }
}
