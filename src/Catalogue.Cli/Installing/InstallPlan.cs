using Catalogue.Cli.Screen;
using Catalogue.Guard.Installing;
using Catalogue.Guard.Running;
using Catalogue.Policies.Advice;

namespace Catalogue.Cli.Installing;

/// <summary>What <c>guard install</c> is asked to do.</summary>
/// <param name="File">The client's configuration.</param>
/// <param name="State">Holds the policies and what is needed to undo.</param>
/// <param name="Server">The one server to guard; null for all.</param>
/// <param name="Policy">A policy file of the user's own.</param>
/// <param name="Like">The server of the catalogue whose policy to take.</param>
internal sealed record InstallPlan(ClientConfiguration Client, string File, string State, string? Server, string? Policy, string? Like, ServerProfile Profile)
{
    /// <summary>The command that takes the last installation back.</summary>
    public string UndoCommand =>
        $"catalogue guard install --client {Client.Name}{Option("--file", File, Client.Path())}{Option("--state", State, StateFolder.Usual)} --undo";

    private static string Option(string name, string path, string usual) => Path.GetFullPath(usual) == Path.GetFullPath(path) ? "" : $" {name} {CommandWord.Of(path)}";
}
