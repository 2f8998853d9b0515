using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Classifier.Facts;

/// <summary>The caller gives the method, the address and the content of a request: the call does whatever the address lets it.</summary>
internal sealed class FreeRequest : IFactDetector
{
    private static readonly HashSet<string> Methods = ["method", "httpmethod", "requestmethod", "httpverb"];

    private static readonly HashSet<string> Places = ["url", "uri", "path", "endpoint", "route", "apipath", "urlpath", "requesturl", "requestpath", "apiendpoint", "resourcepath"];

    private static readonly HashSet<string> Contents = ["body", "requestbody", "data", "requestdata", "payload", "json", "jsonbody", "formdata", "headers"];

    public string Id => "free-request";

    public IEnumerable<Fact> Find(Stated stated)
    {
        // What is kept or drawn up from a method and an address is not sent.
        if (stated.Pretends || stated.MainVerb is { } verb && verb.VerbKinds.Any(k => k.Text is "create" or "add" or "update" or "save" or "generate" or "compute"))
            yield break;
        ParameterText[] given = [.. stated.Parameters.Where(p => p.Parameter.IsTopLevel)];
        if (Array.Find(given, p => Methods.Contains(NameOf(p)) && MayChange(p.Parameter.Values)) is { } method && Array.Exists(given, p => Places.Contains(NameOf(p))) && Array.Exists(given, p => Contents.Contains(NameOf(p))))
            yield return new Fact(Id, "the caller gives method, address and content of a request", ToolClass.Execute, null, stated.Quote(method));
    }

    private static string NameOf(ParameterText parameter) => string.Concat(parameter.Name.Select(n => n.Word.Text));

    private static bool MayChange(IReadOnlyList<string> values) =>
        values.Count == 0 || values.Any(v => v.ToUpperInvariant() is "POST" or "PUT" or "PATCH" or "DELETE");
}
