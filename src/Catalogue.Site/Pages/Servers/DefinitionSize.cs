using Catalogue.Model.Json;
using Catalogue.Model.Servers;
using Catalogue.Site.Markup;
using Catalogue.Site.Survey;
using Catalogue.Site.Words;

namespace Catalogue.Site.Pages.Servers;

/// <summary>What a server's definitions cost in a model's context.</summary>
internal static class DefinitionSize
{
    /// <summary>Characters to a token: a usual rule of thumb for English and JSON.</summary>
    private const int CharactersPerToken = 4;
    private const int Heaviest = 5;

    /// <summary>Characters of what a client sends to the model: name, title, description, input schema.</summary>
    public static int Of(ToolDefinition tool) =>
        tool.Name.Length + (tool.Title?.Length ?? 0) + (tool.Description?.Length ?? 0) + (tool.InputSchema is { } schema ? CanonicalJson.ToBytes(schema).Length : 0);

    public static SizeView Of(ServerDossier server, IReadOnlyList<int> sizes, string root)
    {
        int total = sizes.Sum(), longest = Math.Max(1, sizes.DefaultIfEmpty(1).Max());
        return new SizeView(
            English.Number(total), English.Number((total + CharactersPerToken - 1) / CharactersPerToken),
            server.Tools.Any(t => string.IsNullOrWhiteSpace(t.Definition.Description)),
            [
                .. server.Tools.Select((t, i) => (Tool: t, Size: sizes[i]))
                    .OrderByDescending(t => t.Size).ThenBy(t => t.Tool.Definition.Name, StringComparer.Ordinal).Take(Heaviest)
                    .Select(t => new HeavyTool(HiddenCharacters.Shown(t.Tool.Definition.Name), root + t.Tool.Route.Address, English.Number(t.Size), Math.Max(4, t.Size * 1000 / longest))),
            ]);
    }
}
