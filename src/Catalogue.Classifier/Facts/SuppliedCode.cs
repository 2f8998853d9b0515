using Catalogue.Classifier.Text;
using Catalogue.Classifier.Words;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>
/// An argument, at any depth, takes code, a command, a script, a statement, a template or a program's arguments, and the call runs it, or
/// stores it to be run. What the text says of running decides, not what kind of text the argument is: a formatter takes code as well.
/// </summary>
internal sealed class SuppliedCode : IFactDetector
{
    /// <summary>A statement or a command is taken, and nothing says what becomes of it.</summary>
    public const string Unsaid = "supplied-code/unsaid";

    /// <summary>The call runs it.</summary>
    public const string Run = "supplied-code/run";

    public string Id => "supplied-code";

    public IEnumerable<Fact> Find(Stated stated)
    {
        bool found = false;
        foreach (ParameterText parameter in stated.Parameters)
        {
            if (!TakesText(parameter.Parameter) || Supplied.IsReference(parameter) || (Supplied.KindOf(parameter) ?? Queries.KindOf(stated, parameter)) is not { } kind)
                continue;
            if (RunWords.Denied(parameter.Acts) || (kind is SuppliedKind.Statement && ReadingOnly.Holds(stated, parameter)))
                continue;
            if ((OwnWords(parameter, kind, stated.Pretends) ?? (stated.Pretends ? null : RunWords.InText(stated, kind) ?? Queries.InText(stated, parameter))) is { } says)
            {
                found = true;
                yield return Of(stated, parameter, kind, says);
            }
            else if (kind is SuppliedKind.Command && StartedThings.Are(stated, parameter) && stated.MainVerb?.IsKind("create") == true)
            {
                found = true;
                yield return Of(stated, parameter, kind, new Said(null, 0, 0));
            }
            else if (kind is SuppliedKind.Statement or SuppliedKind.Command && !stated.Pretends)
                yield return new Fact(Unsaid, $"the argument {Readable.Quote(parameter.Parameter.Name)} takes {Supplied.Name(kind)}, and nothing says what becomes of it", null, null, stated.Quote(parameter));
        }
        if (!found && !stated.Pretends && RunSentences.OfGiven(stated) is { } given)
            yield return Of(stated, given.Parameter, given.Kind, given.Said);
        if (!stated.KnowsArguments && !stated.Pretends && Unlisted(stated) is { } unlisted)
            yield return new Fact(Run, "the call runs what it is given, by its text", ToolClass.Execute, SignalIds.ArbitraryCode, stated.Quote(unlisted.Field!, unlisted.Start, unlisted.End));
    }

    // No argument is known, and a sentence says that what the caller gives is run.
    private static Said? Unlisted(Stated stated)
    {
        foreach (SuppliedKind kind in (ReadOnlySpan<SuppliedKind>)[SuppliedKind.Command, SuppliedKind.Code])
        {
            if (RunWords.InText(stated, kind) is { Field: { } field } said && stated.Sentences.Any(s => s.Field == field && s.Words[0].Start <= said.Start && s.Words[^1].End >= said.End && Given.IsSaidIn(s.Words) && !(IsStatement(s.Words) && ReadingOnly.Holds(stated))))
                return said;
        }
        return null;
    }

    private static bool IsStatement(Token[] words) =>
        Array.Exists(words, w => Supplied.KindOf(w.Word) is SuppliedKind.Statement) && !Array.Exists(words, w => Supplied.KindOf(w.Word) is SuppliedKind.Command or SuppliedKind.Code);

    private static Fact Of(Stated stated, ParameterText parameter, SuppliedKind kind, Said says)
    {
        string what = $"the argument {Readable.Quote(parameter.Parameter.Name)} takes {Supplied.Name(kind)}";
        Evidence? quote = says.Field is null ? stated.Quote(parameter) : stated.Quote(says.Field, says.Start, says.End);
        return RunWords.IsStored(stated, parameter)
            ? new Fact("supplied-code/stored", what + " that is kept to be run", ToolClass.Write, SignalIds.ArbitraryCode, quote)
            : new Fact(Run, what + " that the call runs", ToolClass.Execute, SignalIds.ArbitraryCode, quote);
    }

    // "Shell command to run on each host": the argument's own words say that it is run.
    private static Said? OwnWords(ParameterText parameter, SuppliedKind kind, bool pretended)
    {
        if (Array.Exists(parameter.Words, w => RunWords.IsReckoning(w.Word)) && !Supplied.IsUpdate(parameter))
            return null;
        foreach (Act act in parameter.Acts)
        {
            if (RunWords.Runs(act.Verb.Word, kind) && (pretended ? act is { Happens: true, Passive: true } : act.Happens || IsPurpose(parameter, act)))
                return new Said(null, 0, 0);
        }
        if (kind is SuppliedKind.Code or SuppliedKind.Command or SuppliedKind.Statement && RunWords.SaidInPassing(parameter))
            return new Said(null, 0, 0);
        if (pretended)
            return null;
        if (kind is SuppliedKind.Code or SuppliedKind.Command && HookNames.Is(parameter))
            return new Said(null, 0, 0);
        bool says = kind switch
        {
            SuppliedKind.Statement => RunWords.MayWrite(parameter) || RunWords.HandsOver(parameter) || RunWords.Yields(parameter),
            SuppliedKind.Arguments or SuppliedKind.Command => RunWords.HandsOver(parameter) && !Array.Exists(parameter.Words, w => w.Word.Text == "api"),
            _ => false,
        };
        return says ? new Said(null, 0, 0) : null;
    }

    // "command to run", "code to be executed": the argument is there for it; "how to run" is not.
    private static bool IsPurpose(ParameterText parameter, Act act)
    {
        Token[] words = parameter.Words;
        return act.Mood == Mood.Mentioned && act.At >= 2 && words[act.At - 1].Word.Text == "to" && words[act.At - 2].Word.Text is not ("how" or "whether" or "what" or "where" or "when");
    }

    private static bool TakesText(ToolParameter parameter) =>
        parameter.Values.Count == 0 && !(parameter.Type is "boolean" or "integer" or "number" or "null" or "array of integer" or "array of number" or "array of boolean");
}
