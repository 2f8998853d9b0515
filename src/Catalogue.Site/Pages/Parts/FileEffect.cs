using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Formats;

namespace Catalogue.Site.Pages.Parts;

/// <summary>What one file, as it is shown, does to calls: read back from its text, so that a page promises what the file holds.</summary>
/// <param name="Word">What happens to a call of the tool: <c>allowed</c>, <c>asked</c> or <c>denied</c>.</param>
/// <param name="Headline">The same in a few words.</param>
/// <param name="Sentence">The same in full.</param>
/// <param name="Others">What happens to a call of any other tool of the server.</param>
/// <param name="Limit">Calls let through in a window; null where the file counts none.</param>
/// <param name="IsNamed">Whether the file names the tool; if not, its rule for all others decides, or the client's own.</param>
internal sealed record FileEffect(string Word, string Headline, string Sentence, string Others, RateLimit? Limit, bool IsNamed)
{
    /// <param name="text">The file.</param>
    /// <param name="request">What it was written for: one tool.</param>
    public static FileEffect Of(string text, IPolicyFormat format, PolicyRequest request, EffectWording wording)
    {
        DocumentEffects read = format.Read(text, request);
        ToolEffect effect = read(request.Recommendations[0].Tool);
        EffectWords own = wording.Of(format.Name, effect), others = wording.Of(format.Name, read(UnknownTo(request.Server.Tools.Select(t => t.Name))));
        return new FileEffect(own.Word, own.Headline, own.Sentence, others.Sentence, effect.Limit, effect.IsNamed);
    }

    private static string UnknownTo(IEnumerable<string> tools)
    {
        string name = "some_new_tool";
        HashSet<string> known = [.. tools];
        while (known.Contains(name))
            name += "_2";
        return name;
    }
}
