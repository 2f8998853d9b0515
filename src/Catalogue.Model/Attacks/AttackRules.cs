using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalogue.Model.Attacks;

/// <summary>What an attack case must keep to beyond its shape, so that no page says more than was read.</summary>
internal static partial class AttackRules
{
    private static readonly string[] Statuses = ["in the wild", "demonstrated", "theoretical"];
    private static readonly string[] Supports = ["primary read", "secondary only", "disputed"];
    private static readonly string[] Kinds = ["primary", "secondary"];

    // Hiding is left out on purpose: a hidden tool can still be called.
    private static readonly string[] PolicyWords = ["allow ", "ask ", "deny ", "limit "];

    /// <summary>Whether the case can be published; what is wrong with it is added to <paramref name="problems"/>.</summary>
    /// <param name="signals">Ids that the catalogue describes beside those that the program knows by itself.</param>
    public static bool Accept(AttackCase attack, string file, ICollection<Problem> problems, IReadOnlySet<string>? signals = null)
    {
        string[] faults = HasEmptyItem(attack) ? ["has an empty item in a list"] : [.. Head(attack), .. Steps(attack, signals), .. Links(attack, signals), .. Sources(attack)];
        foreach (string fault in faults)
            problems.Add(Problem.Error(file, fault));
        return faults.Length == 0;
    }

    // YAML reads a lone hyphen as null, which no list here allows.
    private static bool HasEmptyItem(AttackCase attack) =>
        ((IEnumerable<IEnumerable<object?>?>)
        [
            attack.Dates, attack.Affected, attack.Severity, attack.Ids, attack.Steps, attack.Preconditions, attack.Session, attack.Sources,
            attack.Affected.Select(a => a?.Package), attack.Examples?.Session,
            .. attack.Steps.Select(s => s?.Needs), .. attack.Preconditions.Concat(attack.Session).Select(c => c?.AnyOf),
            .. Examples(attack).SelectMany<AttackExample, IEnumerable<object?>?>(e => [e.Signals, e.Parameters]),
        ]).Any(list => list?.Contains(null) == true);

    private static IEnumerable<AttackExample> Examples(AttackCase attack) =>
        (attack.Examples?.Session ?? []).Append(attack.Examples?.Matches).Append(attack.Examples?.Not).OfType<AttackExample>();

    private static IEnumerable<string> Head(AttackCase attack)
    {
        if (!SlugForm().IsMatch(attack.Slug))
            yield return $"has the slug '{attack.Slug}'; use lower-case words joined by hyphens";
        if (!Statuses.Contains(attack.Status))
            yield return $"has the status '{attack.Status}'; use one of: {string.Join(", ", Statuses)}";
        if (!Supports.Contains(attack.Support))
            yield return $"has the support '{attack.Support}'; use one of: {string.Join(", ", Supports)}";
        if (attack.Support == "disputed" && string.IsNullOrWhiteSpace(attack.Disputed))
            yield return "is disputed but does not say what is";
        if (attack.Dates.Count == 0)
            yield return "gives no date";
        foreach (AttackDate date in attack.Dates.Where(d => string.IsNullOrWhiteSpace(d.What) || !IsDate(d.Date)))
            yield return $"has the date '{date.Date}'; write 2025-05-26, 2025-05 or '2025', and what happened then";
        foreach (string id in attack.Ids.Where(i => !IdForm().IsMatch(i)))
            yield return $"has the id '{id}', which is of no known form";
        if (Html().IsMatch(attack.Body))
            yield return "has HTML in its text; write Markdown only";
    }

    private static IEnumerable<string> Steps(AttackCase attack, IReadOnlySet<string>? signals)
    {
        if (attack.Steps.Count == 0)
            yield return "lists no steps";
        foreach (AttackStep step in attack.Steps)
        {
            if (string.IsNullOrWhiteSpace(step.Text) || step.Needs is null)
                yield return "has a step without 'text' or 'needs'";
            foreach (string token in (step.Needs ?? []).Where(t => !AttackMatcher.IsToken(t, signals)))
                yield return $"has a step that needs '{token}', which is no known token";
            if (step.StoppedBy is { } line && !PolicyWords.Any(w => line.StartsWith(w, StringComparison.Ordinal)))
                yield return $"has a step stopped by '{line}'; begin with allow, ask, deny or limit, or leave it null";
        }
    }

    private static IEnumerable<string> Links(AttackCase attack, IReadOnlySet<string>? signals)
    {
        foreach (Precondition clause in attack.Preconditions.Concat(attack.Session))
        {
            if (clause.AnyOf is not { Count: > 0 })
                yield return "has a precondition without 'anyOf'";
            foreach (string token in (clause.AnyOf ?? []).Where(t => !AttackMatcher.IsToken(t, signals)))
                yield return $"has a precondition '{token}', which is no known token";
        }
        if (attack.Preconditions.Count == 0 == string.IsNullOrWhiteSpace(attack.Unlinked))
            yield return "must have either preconditions or 'unlinked' with the reason why no tool is linked";
        if (attack.Examples is not { Not: not null } examples || (examples.Matches is null != (attack.Preconditions.Count == 0)))
            yield return "must have an example under 'not', and one under 'matches' if it has preconditions";
        else if (!attack.Preconditions.Concat(attack.Session).Any(c => c.AnyOf is null))
            foreach (string fault in Proof(attack, examples, signals))
                yield return fault;
    }

    private static IEnumerable<string> Proof(AttackCase attack, AttackExamples examples, IReadOnlySet<string>? signals)
    {
        var session = (examples.Session ?? []).SelectMany(AttackMatcher.Tokens).ToHashSet(StringComparer.Ordinal);
        foreach (AttackExample example in Examples(attack))
            foreach (string signal in (example.Signals ?? []).Where(s => !AttackMatcher.IsToken(s, signals)))
                yield return $"has an example '{example.Name}' with the signal '{signal}', which is not known";
        if (examples.Matches is { } matches && !AttackMatcher.Applies(attack, AttackMatcher.Tokens(matches), session))
            yield return $"does not match its own example '{matches.Name}'";
        if (AttackMatcher.Applies(attack, AttackMatcher.Tokens(examples.Not), session))
            yield return $"matches '{examples.Not.Name}', which it must not";
    }

    private static IEnumerable<string> Sources(AttackCase attack)
    {
        if (attack.Sources.Count == 0)
            yield return "names no source";
        foreach (AttackSource source in attack.Sources)
        {
            if (string.IsNullOrWhiteSpace(source.Title) || !IsAddress(source.Url))
                yield return $"has a source without title or http(s) address: '{source.Url}'";
            if (!Kinds.Contains(source.Kind))
                yield return $"has a source of kind '{source.Kind}'; use primary or secondary";
            if (!DateOnly.TryParseExact(source.Accessed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                yield return $"has a source accessed on '{source.Accessed}'; write a day such as 2026-11-21";
        }
        bool primary = attack.Sources.Any(s => s.Kind == "primary");
        if ((attack.Support == "primary read" && !primary) || (attack.Support == "secondary only" && primary))
            yield return $"says '{attack.Support}', but its sources say otherwise";
        foreach (AttackSeverity score in attack.Severity.Where(v => !IsScore(v.Score) || !attack.Sources.Any(s => s.Url == v.Source)))
            yield return $"has the score '{score.Score}' without a number from 0 to 10 and a source from its list";
    }

    private static bool IsDate(string? text) => ((string[])["yyyy-MM-dd", "yyyy-MM", "yyyy"])
        .Any(form => DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private static bool IsScore(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal score) && score is >= 0 and <= 10;

    private static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex SlugForm();

    [GeneratedRegex(@"^(CVE-\d{4}-\d{4,7}|GHSA(-[23456789cfghjmpqrvwx]{4}){3}|CWE-\d+|(MCP|LLM|ASI)\d{2}|AML\.(T|CS)\d{4}(\.\d{3})?|SAFE-T\d{4})$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex IdForm();

    [GeneratedRegex("<[A-Za-z/!?]", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Html();
}
