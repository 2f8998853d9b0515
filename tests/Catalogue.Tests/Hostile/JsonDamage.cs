using System.Text;
using System.Text.Json;

namespace Catalogue.Tests.Hostile;

/// <summary>Copies a JSON document with one value in it replaced, dropped, repeated or renamed; the result may be no JSON.</summary>
internal sealed class JsonDamage
{
    private readonly StringBuilder text = new();
    private readonly int target;
    private readonly Kind kind;
    private readonly string hostile;
    private int number = -1;

    private JsonDamage(int target, Kind kind, string hostile) => (this.target, this.kind, this.hostile) = (target, kind, hostile);

    private enum Kind
    {
        Replace,
        Repeat,
        Drop,
        Rename,
    }

    /// <summary>Damages the value that the first number picks in the way that the second picks.</summary>
    public static string Of(JsonElement root, int which, int how)
    {
        // Mostly other values: they are the ones that reach deep into a reader.
        Kind chosen = (how % 8) switch { 0 => Kind.Drop, 1 => Kind.Rename, 2 or 3 => Kind.Repeat, _ => Kind.Replace };
        var damage = new JsonDamage(which % Count(root), chosen, HostileValues.Json[how / 8 % HostileValues.Json.Count]);
        damage.Value(root);
        return damage.text.ToString();
    }

    private static int Count(JsonElement value) => 1 + value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Sum(m => Count(m.Value)),
        JsonValueKind.Array => value.EnumerateArray().Sum(Count),
        _ => 0,
    };

    private void Value(JsonElement value)
    {
        if (++number == target && kind == Kind.Replace)
            text.Append(hostile);
        else if (value.ValueKind == JsonValueKind.Object)
            Items('{', '}', value.EnumerateObject().Select(m => (Name: (string?)m.Name, m.Value)));
        else if (value.ValueKind == JsonValueKind.Array)
            Items('[', ']', value.EnumerateArray().Select(v => (Name: (string?)null, v)));
        else
            text.Append(value.GetRawText());
    }

    private void Items(char open, char close, IEnumerable<(string? Name, JsonElement Value)> items)
    {
        text.Append(open);
        bool first = true;
        foreach ((string? name, JsonElement value) in items)
        {
            bool hit = number + 1 == target;
            if (hit && kind == Kind.Drop)
            {
                number += Count(value);
                continue;
            }
            text.Append(first ? "" : ",").Append(name is null ? "" : Quoted(hit && kind == Kind.Rename ? "\u202E" + name + "\n" : name) + ":");
            first = false;
            Value(value);
            if (hit && kind == Kind.Repeat)
                text.Append(',').Append(name is null ? "" : Quoted(name) + ":").Append(hostile);
        }
        text.Append(close);
    }

    private static string Quoted(string name) => JsonSerializer.Serialize(name);
}
