using System.CommandLine;
using Catalogue.Cli.Screen;
using Catalogue.Model.Store;
using Catalogue.Sources.Places.Live;

namespace Catalogue.Cli.Commands;

/// <summary>The options of <c>crawl --source live</c>.</summary>
internal sealed class LiveCliOptions
{
    private const string Usage = "Name a server: catalogue crawl --source live --allow-run npm:PACKAGE (or a command line, or an http address)";

    private readonly Option<bool> allowRun = new("--allow-run") { Description = "Let the live source run a stranger's code on this machine", Arity = ArgumentArity.Zero };
    private readonly Option<string[]> variables = new("--env") { Description = "Hand this variable to the live server, which gets no other; without a value, its value here", HelpName = "NAME[=VALUE]", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };

    public void AddTo(Command command)
    {
        command.Options.Add(allowRun);
        command.Options.Add(variables);
    }

    public LiveSource Source(string? at, ParseResult parsed, CatalogueStore store)
    {
        LiveTarget target = Target(at ?? throw new UsageException(Usage));
        var options = new LiveOptions { AllowRun = parsed.GetValue(allowRun), Environment = Environment(parsed.GetValue(variables) ?? []) };
        if (target.Address is null && !options.AllowRun)
            throw new UsageException($"'{target.Name}' is a stranger's code and would run on this machine with your rights. Say --allow-run if that is what you want, best inside a container.");
        return new LiveSource(target, options, (package, repository) => PackageHome.Find(store, package, repository));
    }

    private static LiveTarget Target(string text)
    {
        try
        {
            return LiveTarget.Parse(text);
        }
        catch (FormatException e)
        {
            throw new UsageException($"{e.Message}. {Usage}");
        }
    }

    private static Dictionary<string, string> Environment(IEnumerable<string> given)
    {
        var handed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string one in given)
        {
            int equals = one.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? one : one[..equals];
            if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal))
                throw new UsageException($"--env wants NAME or NAME=VALUE, not '{one}'.");
            handed[name] = equals < 0 ? System.Environment.GetEnvironmentVariable(name) ?? throw new UsageException($"--env {name}: there is no such variable here; give it a value with --env {name}=VALUE.") : one[(equals + 1)..];
        }
        return handed;
    }
}
