using System.Text.RegularExpressions;

namespace Catalogue.Model.Servers;

/// <summary>Judges a parameter's role by its own name first, then by format and values. Order matters: the riskier reading wins.</summary>
internal static partial class ParameterRoles
{
    public static ParameterRole Of(ToolParameter parameter)
    {
        string name = Words(parameter.OwnName);
        if (parameter.Values.Count > 1)
            return Operation().IsMatch(name) ? ParameterRole.Operation : ParameterRole.None;
        if (parameter.Type is "boolean" or "null")
            return ParameterRole.None;
        if (Amount().IsMatch(name))
            return ParameterRole.Amount;
        if (parameter.Type is "integer" or "number")
            return ParameterRole.None;
        return OfText(name, parameter);
    }

    private static ParameterRole OfText(string name, ToolParameter parameter)
    {
        if (Secret().IsMatch(name) || parameter.Format == "password")
            return ParameterRole.Secret;
        if (Command().IsMatch(name))
            return ParameterRole.Command;
        if (Code().IsMatch(name))
            return ParameterRole.Code;
        return IsText(parameter) ? OfPlainText(name, parameter) : Query().IsMatch(name) ? ParameterRole.Query : ParameterRole.None;
    }

    // A list of operations called "add_file" holds no path.
    private static bool IsText(ToolParameter parameter) => parameter.Type.Length == 0 || parameter.Type.Contains("string", StringComparison.Ordinal);

    private static ParameterRole OfPlainText(string name, ToolParameter parameter)
    {
        if (Recipient().IsMatch(name) || parameter.Format is "email" or "idn-email")
            return ParameterRole.Recipient;
        if (Url().IsMatch(name) || parameter.Format is "uri" or "url" or "iri")
            return ParameterRole.Url;
        if (Path().IsMatch(name) && !NoFile().IsMatch(name) && (parameter.Description is null || !NoFile().IsMatch(parameter.Description)) && (!Ambiguous().IsMatch(name) || SpeaksOfFiles(parameter)))
            return ParameterRole.Path;
        return Query().IsMatch(name) ? ParameterRole.Query : ParameterRole.None;
    }

    // A path can lead through a document, a source can be a branch.
    private static bool SpeaksOfFiles(ToolParameter parameter) =>
        string.IsNullOrWhiteSpace(parameter.ToolText) || Files().IsMatch($"{parameter.Description} {parameter.ToolText}");

    // "outputFilePath", "output-file-path" and "OUTPUT_FILE_PATH" read the same.
    private static string Words(string name) =>
        Separators().Replace(Humps().Replace(name, "$1 $2"), " ").ToLowerInvariant().Trim();

    [GeneratedRegex(@"([a-z0-9])([A-Z])", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Humps();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(action|operation|op|method|verb|mode|command|subcommand|request method|http method)$|\b(action|operation)( type)?$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Operation();

    [GeneratedRegex(@"^(amount|price|total|sum|value usd|usd|quantity|qty|budget|bid|limit price|spend)$|\b(amount|price)( in)?( \w+)?$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(password|passwd|passphrase|secret|api key|apikey|access key|private key|(?<!page |next |continuation |sync |cursor |resume |pagination )token|credentials?|mnemonic|seed phrase|auth token|access token)$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Secret();

    [GeneratedRegex(@"^(command|commands|cmd|shell|command line|argv|shell command|bash)$|\b(command|cmd)$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Command();

    [GeneratedRegex(@"^(code|script|javascript|js|python|expression|source code|function|program|macro|lua|snippet|js code|python code|eval)$|\b(script|code snippet|source code)$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(to|cc|bcc|recipients?|to email|email|emails|to address|phone number|phone|to number|channel|channel id|chat id|destination address|mail to)$|\b(recipients?|(?<!user |user google )email|email address|phone number)$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Recipient();

    [GeneratedRegex(@"^(url|urls|uri|uris|link|href|endpoint|website|webhook|host|hostname|domain)$|\b(url|uri|urls|uris|endpoint|link)$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Url();

    [GeneratedRegex(@"^(path|paths|file|files|filename|filepath|file name|directory|dir|folder|cwd|source|destination|root|workspace)$|\b(path|paths|file|files|filename|filepath|dir|directory|folder)$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Path();

    [GeneratedRegex("^(path|paths|source|destination|root|workspace)$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Ambiguous();

    [GeneratedRegex(@"\b(files?|filename|folders?|director(y|ies)|disk|drive|file ?system|repositor(y|ies)|repo|checkout|project|codebase|local|saves?|saved|upload\w*|download\w*|archives?|images?|video|scripts?|notebooks?|workbook|spreadsheet|vault|bucket|logs?)\b|/", RegexOptions.IgnoreCase, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Files();

    // Paths through something else than files.
    [GeneratedRegex(@"game ?object|hierarchy|x-?path|json ?path|dotted path|object path|node path|scene|(area|iteration|key|field|property|class) path", RegexOptions.IgnoreCase, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex NoFile();

    [GeneratedRegex(@"^(query|q|sql|statement|search|filter|where|cypher|jql|soql|graphql|promql|kql|prompt|question|search query|search term|keywords?|pattern|regex)$|\b(query|sql|statement)$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Query();
}
