using YamlDotNet.RepresentationModel;

namespace Catalogue.Tests.Workflows;

/// <summary>One step of a job as its file has it.</summary>
/// <param name="Uses">The action, without its version; null where the step runs a script.</param>
/// <param name="Run">The script; null where it uses an action.</param>
/// <param name="With">What the action is given.</param>
/// <param name="Env">What the script finds in its environment.</param>
internal sealed record WorkflowStep(string? Uses, string? Run, IReadOnlyDictionary<string, string> With, IReadOnlyDictionary<string, string> Env)
{
    public static IReadOnlyList<WorkflowStep> All(YamlMappingNode job) => [.. ((YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>().Select(Of)];

    public static YamlMappingNode Jobs(string file) => (YamlMappingNode)((YamlMappingNode)Parse(File.ReadAllText(file)))["jobs"];

    public static YamlNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents[0].RootNode;
    }

    private static WorkflowStep Of(YamlMappingNode step) => new(Text(step, "uses")?.Split('@')[0], Text(step, "run"), Map(step, "with"), Map(step, "env"));

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out YamlNode? value) ? ((YamlScalarNode)value).Value : null;

    private static Dictionary<string, string> Map(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out YamlNode? value)
        ? ((YamlMappingNode)value).Children.ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => ((YamlScalarNode)c.Value).Value!, StringComparer.Ordinal)
        : new(StringComparer.Ordinal);
}
