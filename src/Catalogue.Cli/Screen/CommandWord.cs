using Catalogue.Policies.Text;

namespace Catalogue.Cli.Screen;

/// <summary>A word of a command that a person is to copy, in quotes where a shell would take it apart.</summary>
internal static class CommandWord
{
    public static string Of(string word) => word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ':' or '\\' or '@' or '+' or '~' or '=' or ',') ? word : Quoted.Shell(word);
}
