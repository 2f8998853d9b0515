using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Ruby;

/// <summary>Ruby's files share one space of names; what a file requires is loaded, not named.</summary>
internal sealed class RubyModules : ModuleMap
{
    public override ModuleFiles? Module(SourceFile from, string module) => null;

    protected override FileNames Read(SourceFile file)
    {
        var names = new FileNames();
        for (int i = 0; i + 1 < file.Count; i++)
        {
            if (file[i].StartsLine && (file.Is(i, "require") || file.Is(i, "require_relative") || file.Is(i, "autoload")))
                names.Statements.Add((i, i + 1));
        }
        return names;
    }
}
