using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;

namespace Catalogue.Site.Rendering;

/// <summary>What templates ask of models, by the types that declare it.</summary>
internal sealed class AskedMembers
{
    private readonly HashSet<(Type?, string)> members = [];
    private readonly ConcurrentDictionary<Type, string[]> byType = new();
    private readonly ConcurrentDictionary<Type, Func<string, bool>> askers = new();

    public void Add(PropertyInfo property) => members.Add((property.DeclaringType, property.Name));

    public bool Contains(PropertyInfo property) => members.Contains((property.DeclaringType, property.Name));

    /// <summary>Of what <see cref="Write"/> writes.</summary>
    public string HashOf(object? value) => Convert.ToHexStringLower(Hash(value));

    /// <summary>The same in few bytes, for what there is much of.</summary>
    public ulong PrintOf(object? value) => BinaryPrimitives.ReadUInt64LittleEndian(Hash(value));

    private byte[] Hash(object? value)
    {
        using var shown = new MemoryStream();
        using var to = new BinaryWriter(shown);
        Write(to, value);
        to.Flush();
        return SHA256.HashData(shown.GetBuffer().AsSpan(0, (int)shown.Length));
    }

    /// <summary>
    /// Writes of a value what templates can show of it and nothing else: a text as it is, of a list its items, of a model the members that they ask for. Where
    /// two values come out alike, so do pages that show them. To be called once all templates have been followed.
    /// </summary>
    public void Write(BinaryWriter to, object? value)
    {
        to.Write(value is not null);
        switch (value)
        {
            case null:
                break;
            case string or IConvertible or IFormattable:
                to.Write(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!);
                break;
            case Markup.Html html:
                to.Write(html.Markup);
                break;
            case IShortForm model:
                model.WriteTo(to, askers.GetOrAdd(model.GetType(), t => AskedOf(t).Contains));
                break;
            case System.Collections.IEnumerable items:
                foreach (object? item in items)
                    Write(to, item);
                to.Write(false);
                break;
            default:
                foreach (string member in byType.GetOrAdd(value.GetType(), AskedOf))
                    Write(to, ModelMembers.Of(value.GetType()).Value(default, value, member));
                break;
        }
    }

    private string[] AskedOf(Type type) => [.. ModelMembers.PropertiesOf(type).Where(Contains).Select(p => p.Name)];
}
