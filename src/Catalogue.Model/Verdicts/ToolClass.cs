using System.Text.Json.Serialization;
using Catalogue.Model.Json;

namespace Catalogue.Model.Verdicts;

/// <summary>The most consequential effect that a definition documents, in rising order (design: taxonomy, "Class").</summary>
[JsonConverter(typeof(NamesOnly<ToolClass>))]
public enum ToolClass
{
    /// <summary>Returns information and changes nothing outside the call.</summary>
    Read,

    /// <summary>Adds or changes data in a way that can be amended or undone.</summary>
    Write,

    /// <summary>Starts or steers a process whose effect depends on the arguments.</summary>
    Execute,

    /// <summary>Removes or irreversibly ends something.</summary>
    Destructive,
}
