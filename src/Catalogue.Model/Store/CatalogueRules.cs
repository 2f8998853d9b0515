using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Model.Store;

/// <summary>What a server record must keep to beyond its shape.</summary>
internal static class CatalogueRules
{
    /// <summary>Whether the record can be used; what is wrong with it is added to <paramref name="problems"/>.</summary>
    public static bool Accept(Server server, string id, string file, ICollection<Problem> problems)
    {
        if (server.Id != id)
        {
            problems.Add(Problem.Error(file, $"has the id '{server.Id}', but its path says '{id}'"));
            return false;
        }
        foreach (IGrouping<string, ToolDefinition> same in server.Tools.GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            problems.Add(Problem.Error(file, $"lists the tool '{same.Key}' {same.Count()} times; names must be unique within a server"));
            return false;
        }
        if (server.Tools.FirstOrDefault(t => string.IsNullOrWhiteSpace(t.Name) || t.Name.Length > DefinitionLimits.NameLength) is { } bad)
        {
            problems.Add(Problem.Error(file, $"holds a tool whose name is empty or longer than {DefinitionLimits.NameLength} characters: '{bad.Name[..Math.Min(40, bad.Name.Length)]}'"));
            return false;
        }
        if (server.Tools.Count == 0)
            problems.Add(Problem.Warning(file, "lists no tools"));
        return true;
    }

    /// <summary>Whether the judgements can be used; what is wrong with them is added to <paramref name="problems"/>.</summary>
    public static bool Accept(ServerClassifications judged, string id, string file, ICollection<Problem> problems)
    {
        if (judged.Server != id)
        {
            problems.Add(Problem.Error(file, $"judges '{judged.Server}', but its path says '{id}'"));
            return false;
        }
        // JSON has numbers that no double holds; they are read as infinite and cannot be written again.
        if (judged.Tools.FirstOrDefault(t => t.Confidence is not (>= 0 and <= 1) || t.Contributions.Any(c => !double.IsFinite(c.Weight))) is { } bad)
        {
            problems.Add(Problem.Error(file, $"judges '{bad.Tool}' with a confidence or weight that is out of range"));
            return false;
        }
        return true;
    }

    /// <summary>Whether a signal's text can be used; what is wrong with it is added to <paramref name="problems"/>.</summary>
    public static bool Accept(SignalInfo signal, string id, string file, ICollection<Problem> problems)
    {
        string? fault = signal.Id != id ? $"has the id '{signal.Id}', but its name says '{id}'"
            : signal.Standards.Any(s => s is not { Standard: not null, Id: not null, Title: not null, Url: not null }) ? "has a standard without 'standard', 'id', 'title' or 'url'"
            : signal.Fires.Concat(signal.Quiet).Any(e => e is not { Tool: not null, Description: not null }) ? "has an example without 'tool' or 'description'"
            : null;
        if (fault is not null)
            problems.Add(Problem.Error(file, fault));
        return fault is null;
    }
}
