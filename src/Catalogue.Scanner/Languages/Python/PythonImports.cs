using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Languages.Python;

/// <summary>Which names a Python file takes from packages whose tools are no MCP tools.</summary>
internal static class PythonImports
{
    public static HashSet<string> Foreign(SourceFile file)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < file.Count; i++)
        {
            if (!file.Is(i, "from") || !file[i].StartsLine || !file.IsName(i + 1) || !PythonLanguage.ForeignModules.Contains(file.Word(i + 1)))
                continue;
            int at = i + 2;
            while (at < file.Count && !file[at].StartsLine && !file.Is(at, "import"))
                at++;
            for (at++; at < file.Count && (!file[at].StartsLine || file.Parent(at) >= 0); at++)
            {
                if (file.IsName(at))
                    names.Add(file.Word(at));
            }
        }
        return names;
    }
}
