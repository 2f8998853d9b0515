using System.Reflection;
using System.Text.RegularExpressions;
using Catalogue.Model;
using Catalogue.Model.Servers;

namespace Catalogue.Cli.Scaffolding;

/// <summary>A file to be written.</summary>
/// <param name="Path">From the project's root.</param>
internal sealed record Skeleton(string Path, string Text);

/// <summary>The starting texts of <c>new</c>: embedded files with <c>$Name$</c> and <c>$name$</c> to fill in.</summary>
internal static partial class Skeletons
{
    private static readonly Dictionary<string, (string Resource, string Path)[]> Files = new(StringComparer.Ordinal)
    {
        ["attack"] = [("attack.md", "catalogue/attacks/$name$.md")],
        ["format"] = [("format.cs", "src/Catalogue.Policies/Formats/$Name$Format.cs"), ("format.test.cs", "tests/Catalogue.Tests/Policies/Formats/$Name$FormatTests.cs")],
        ["page"] = [("page.cs", "src/Catalogue.Site/Pages/$Name$/$Name$Pages.cs"), ("page.html", "templates/pages/$name$.html"), ("page.test.cs", "tests/Catalogue.Tests/Site/Pages/$Name$/$Name$PagesTests.cs")],
        ["reader"] = [("reader.cs", "src/Catalogue.Sources/Formats/$Name$Reader.cs"), ("reader.test.cs", "tests/Catalogue.Tests/Sources/Formats/$Name$ReaderTests.cs"), ("reader.case.json", "tests/cases/manifests/$name$/first/input/$name$.json"), ("reader.expected.json", "tests/cases/manifests/$name$/first/expected.json")],
        ["review"] = [("review.yaml", "catalogue/reviews/$name$.yaml")],
        ["signal"] = [("signal.cs", "src/Catalogue.Classifier/Signals/$Name$/$Name$Signal.cs"), ("signal.words", "src/Catalogue.Classifier/Signals/$Name$/$name$.txt"), ("signal.yaml", "catalogue/signals/$name$.yaml"), ("signal.test.cs", "tests/Catalogue.Tests/Classifier/Signals/$Name$/$Name$SignalTests.cs")],
    };

    public static IEnumerable<string> Kinds => Files.Keys.Order(StringComparer.Ordinal);

    public static bool IsName(string kind, string name) => kind == "review" ? ServerId.IsValid(name) : KebabCase().IsMatch(name);

    public static IReadOnlyList<Skeleton> Of(string kind, string name) =>
        [.. Files[kind].Select(f => new Skeleton(Filled(f.Path, name), Filled(Resource(f.Resource), name)))];

    /// <summary>What is still to do by hand.</summary>
    public static string? NextStep(string kind, string name) => kind switch
    {
        "reader" => $"Add `new {Pascal(name)}Reader()` to src/Catalogue.Sources/Formats/ManifestReaders.cs.",
        "signal" => $"Add `new {Pascal(name)}Signal()` to src/Catalogue.Classifier/Signals/SignalDetectors.cs. Its head needs `using Catalogue.Classifier.Signals.{Pascal(name)};`, src/Catalogue.Model/Verdicts/SignalIds.cs the id `{name}`, and catalogue/wording/policies.yaml a phrase for it under causes.",
        "format" => $"Add `new {Pascal(name)}Format()` to src/Catalogue.Policies/Formats/PolicyFormats.cs.",
        "page" => $"Add `new {Pascal(name)}Pages()` to src/Catalogue.Site/Pages/PageTypes.cs. Its head needs `using Catalogue.Site.Pages.{Pascal(name)};`.",
        _ => "Fill it in, then run: catalogue check",
    };

    private static string Filled(string text, string name) =>
        text.Replace("$Name$", Pascal(name), StringComparison.Ordinal).Replace("$name$", name, StringComparison.Ordinal);

    private static string Pascal(string name) => string.Concat(name.Split('-', '/').Select(w => w.Length == 0 ? "" : char.ToUpperInvariant(w[0]) + w[1..]));

    private static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Skeletons/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.None, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex KebabCase();
}
