using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Text;

/// <summary>
/// Finds the verb of an identifier, wherever it stands: <c>shop_delete_wish_list</c> deletes, <c>deploy_app_logs_get</c> gets, and
/// <c>get_file.delete</c> is the deletion of what stands before the dot.
/// </summary>
internal static class NameVerb
{
    /// <param name="name">The words of the identifier.</param>
    /// <param name="whole">The identifier, for what stands between the words.</param>
    public static Token? Of(Token[] name, string whole)
    {
        if (name.Length == 0)
            return null;
        return In(name.AsSpan(LastSegment(name, whole))) ?? In(name);
    }

    private static Token? In(ReadOnlySpan<Token> name)
    {
        if (IsMethod(name))
            return name[^1];
        foreach (Token token in name)
        {
            if (token.Word is { IsVerb: true, IsNounLike: false } && !(IsArea(token.Word) && HasOrder(name)))
                return token;
        }
        if (name[0].Word.IsVerb)
            return name[0];
        if (name[^1].Word.IsVerb)
            return name[^1];
        foreach (Token token in name)
        {
            if (token.Word.IsVerb)
                return token;
        }
        return null;
    }

    // "monitoring_delete_alert", "tracking-create-goal": the area stands before the order.
    private static bool IsArea(Word word) => word.Text != word.Lemma && word.Text.EndsWith("ing", StringComparison.Ordinal);

    private static bool HasOrder(ReadOnlySpan<Token> name)
    {
        foreach (Token token in name)
        {
            if (token.Word is { IsVerb: true, IsNounLike: false } word && word.Text == word.Lemma)
                return true;
        }
        return false;
    }

    // "app_logs_get": what can be no thing's name is the verb at the end as well, unless "and" joins it to another.
    private static bool IsMethod(ReadOnlySpan<Token> name) =>
        name.Length > 1 && name[^1].Word.Text is "get" or "create" or "delete" or "remove" or "update" or "add" or "set" or "fetch" or "retrieve" or "insert" or "upsert"
        && name[^2].Word.Text is not ("and" or "or" or "to" or "then" or "can" or "not");

    // "users.find.delete", "list_item/remove": a method behind the path of its resource.
    private static int LastSegment(Token[] name, string whole)
    {
        for (int i = name.Length - 1; i > 0; i--)
        {
            if (Token.Between(whole, name[i - 1], name[i]).ContainsAny('.', '/', ':'))
                return i;
        }
        return 0;
    }
}
