using Catalogue.Classifier.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Training.Measuring;

/// <summary>Baseline: what a list of verbs alone makes of the name, as other catalogues do.</summary>
internal static class VerbList
{
    public static ToolClass ClassOf(ToolText text) => text.Name.Length == 0 ? ToolClass.Read : text.Name[0].Word.Lemma switch
    {
        "delete" or "remove" or "drop" or "destroy" or "purge" or "clear" or "reset" or "revoke" or "cancel" or "terminate" or "kill" or "uninstall" => ToolClass.Destructive,
        "run" or "execute" or "exec" or "eval" or "invoke" or "call" or "trigger" or "start" or "stop" or "restart" or "deploy" or "build" or "install" or "click" or "navigate" or "press" or "transfer" or "pay" or "swap" => ToolClass.Execute,
        "create" or "add" or "update" or "set" or "edit" or "modify" or "write" or "post" or "put" or "send" or "upload" or "save" or "store" or "move" or "rename" or "copy" or "insert" or "publish" or "enable" or "disable" or "archive" or "merge" or "assign" or "import" or "append" or "patch" or "upsert" or "configure" or "reply" or "manage" => ToolClass.Write,
        _ => ToolClass.Read,
    };
}
