using Catalogue.Model.Verdicts;

namespace Catalogue.Site.Words;

/// <summary>A tool class as pages name it.</summary>
internal sealed record ClassView(string Name, string Key, string Letter, string Meaning)
{
    private static readonly ClassView[] All =
    [
        new("Read", "read", "R", "The call returns information and changes nothing outside itself."),
        new("Write", "write", "W", "The call adds or changes data or settings, and nothing in the definition speaks of a removal."),
        new("Execute", "execute", "X", "The call starts or steers a process whose effect depends on its arguments."),
        new("Destructive", "destructive", "D", "The call removes or irreversibly ends something, or selects an operation that does."),
    ];

    public string WithArticle => English.A(Name);

    public static ClassView Of(ToolClass toolClass) => All[(int)toolClass];
}
