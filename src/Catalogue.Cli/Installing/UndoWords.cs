using Catalogue.Cli.Screen;
using Catalogue.Guard.Installing;
using Catalogue.Model.Language;

namespace Catalogue.Cli.Installing;

/// <summary>Says what taking an installation back changed, and what is still installed.</summary>
internal static class UndoWords
{
    /// <param name="before">The servers while guard was installed.</param>
    /// <param name="after">The same when it was taken back.</param>
    /// <param name="left">Earlier installations that remain.</param>
    public static IEnumerable<string> Of(InstallPlan plan, IReadOnlyList<ServerEntry> before, IReadOnlyList<ServerEntry> after, int left)
    {
        string[] still = [.. after.Where(e => e.IsGuarded).Select(Name)];
        string[] freed = [.. before.Where(e => e.IsGuarded).Select(Name).Except(still, StringComparer.Ordinal)];
        yield return $"{plan.File} is as it was before the last installation{(freed.Length == 0 ? "" : $"; without guard now: {string.Join(", ", freed)}")}. Restart the client.";
        if (left > 0)
            yield return $"{Counted.Of(left, "earlier installation")} in it {(left == 1 ? "remains" : "remain")}{(still.Length == 0 ? "" : $", behind guard: {string.Join(", ", still)}")}. The same command takes back the last of them: {plan.UndoCommand}";
        else if (still.Length > 0)
            yield return $"Behind guard, but not by guard install: {string.Join(", ", still)}.";
    }

    private static string Name(ServerEntry entry) => InvisibleText.EscapedOnOneLine(entry.Name);
}
