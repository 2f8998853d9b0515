using Catalogue.Classifier.Text;

namespace Catalogue.Classifier.Facts;

/// <summary>Names of arguments for a script or command that is there to be run at a certain point: <c>initScript</c>, <c>pre_command</c>, <c>left_cmd</c>.</summary>
internal static class HookNames
{
    public static bool Is(ParameterText parameter)
    {
        if (parameter.Name.Length < 2 || parameter.Parameter.Type is not ("" or "string" or "string or null" or "array of string"))
            return false;
        string last = parameter.Name[^1].Word.Text, first = parameter.Name[0].Word.Text;
        return last is "script" or "command" or "cmd" or "commands" or "cmds"
            && first is "init" or "startup" or "start" or "boot" or "bootstrap" or "setup" or "teardown" or "cleanup" or "shutdown" or "stop" or "pre" or "post" or "before" or "after" or "on" or "entry" or "run" or "build" or "test" or "install" or "exec" or "shell" or "bash" or "user" or "custom" or "hook" or "validation" or "check" or "probe" or "restart" or "launch" or "from" or "to" or "left" or "right" or "source" or "target";
    }
}
