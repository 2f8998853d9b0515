using Catalogue.Model.Verdicts;
using Catalogue.Site.Survey;

namespace Catalogue.Site.Memory;

/// <summary>What a build needs of a server whose files have not changed since its pages were made.</summary>
internal sealed record RememberedServer
{
    /// <summary>Of its definitions, judgements and reviews.</summary>
    public required string Hash { get; init; }

    /// <summary>Of what its pages show of other servers.</summary>
    public required NeighbourPrints Neighbours { get; init; }

    public required ServerEntry Entry { get; init; }

    /// <summary>As published.</summary>
    public required string Name { get; init; }

    public required StackEntry Stack { get; init; }

    /// <summary>Where its part of the large files stands, in bytes.</summary>
    public required Piece Lines { get; init; }

    public required Piece Table { get; init; }

    /// <param name="hash">Of the server's files.</param>
    /// <param name="shared">Where the build keeps lists of ids and texts that occur again.</param>
    public static RememberedServer Read(BinaryReader from, string hash, SharedValues shared)
    {
        (string name, NeighbourPrints neighbours) = (from.ReadString(), NeighbourPrints.Read(from));
        ServerEntry entry = ReadEntry(from, shared);
        return new RememberedServer
        {
            Hash = hash,
            Neighbours = neighbours,
            Name = name,
            Entry = entry,
            Stack = new StackEntry(entry.Slug, Texts(from), Texts(from), Texts(from), Texts(from)),
            Lines = new Piece(from.ReadInt64(), from.ReadInt32()),
            Table = new Piece(from.ReadInt64(), from.ReadInt32()),
        };
    }

    /// <summary>Writes all but the hash.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write(Name);
        Neighbours.Write(to);
        WriteEntry(to, Entry);
        foreach (IReadOnlyList<string> keys in (IReadOnlyList<string>[])[Stack.Packages, Stack.Repositories, Stack.Remotes, Stack.Names])
            Write(to, keys);
        foreach (Piece piece in (Piece[])[Lines, Table])
        {
            to.Write(piece.Start);
            to.Write(piece.Length);
        }
    }

    private static ServerEntry ReadEntry(BinaryReader from, SharedValues shared)
    {
        var entry = new ServerEntry
        {
            Id = from.ReadString(),
            Slug = from.ReadString(),
            Name = from.ReadString(),
            Category = Optional(from),
            Summary = from.ReadString(),
            LastChanged = from.ReadInt32() is >= 0 and int day ? DateOnly.FromDayNumber(day) : null,
            Combinations = [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => ReadCombination(from))],
            Tools = [],
        };
        ToolEntry[] tools = [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => ReadTool(from, entry, shared))];
        return entry.With(tools);
    }

    private static Combination ReadCombination(BinaryReader from) => new()
    {
        Id = from.ReadString(),
        Title = from.ReadString(),
        Risk = from.ReadString(),
        Parts = [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => new CombinationPart(from.ReadString(), Texts(from)))],
        DenyToBreak = Optional(from),
    };

    private static void WriteEntry(BinaryWriter to, ServerEntry entry)
    {
        foreach (string text in (string[])[entry.Id, entry.Slug, entry.Name])
            to.Write(text);
        WriteOptional(to, entry.Category);
        to.Write(entry.Summary);
        to.Write(entry.LastChanged?.DayNumber ?? -1);
        to.Write(entry.Combinations.Count);
        foreach (Combination combination in entry.Combinations)
        {
            to.Write(combination.Id);
            to.Write(combination.Title);
            to.Write(combination.Risk);
            to.Write(combination.Parts.Count);
            foreach (CombinationPart part in combination.Parts)
            {
                to.Write(part.Role);
                Write(to, part.Tools);
            }
            WriteOptional(to, combination.DenyToBreak);
        }
        to.Write(entry.Tools.Count);
        foreach (ToolEntry tool in entry.Tools)
            WriteTool(to, tool);
    }

    private static ToolEntry ReadTool(BinaryReader from, ServerEntry server, SharedValues shared)
    {
        string name = from.ReadString();
        return new ToolEntry
        {
            Server = server,
            Name = name,
            Does = ToolEntry.DoesOf(name, server, shared),
            Slug = from.ReadString(),
            Page = from.Read7BitEncodedInt(),
            Class = (ToolClass)from.ReadByte(),
            Risk = (RiskLevel)from.ReadByte(),
            Confidence = from.ReadSingle(),
            NeedsReview = from.ReadBoolean(),
            Reviewed = from.ReadBoolean(),
            Summary = from.ReadString(),
            Signals = shared.Of(Texts(from)),
            Attacks = shared.Of(Texts(from)),
        };
    }

    private static void WriteTool(BinaryWriter to, ToolEntry tool)
    {
        to.Write(tool.Name);
        to.Write(tool.Slug);
        to.Write7BitEncodedInt(tool.Page);
        to.Write((byte)tool.Class);
        to.Write((byte)tool.Risk);
        to.Write(tool.Confidence);
        to.Write(tool.NeedsReview);
        to.Write(tool.Reviewed);
        to.Write(tool.Summary);
        Write(to, tool.Signals);
        Write(to, tool.Attacks);
    }

    private static string? Optional(BinaryReader from) => from.ReadBoolean() ? from.ReadString() : null;

    private static void WriteOptional(BinaryWriter to, string? text)
    {
        to.Write(text is not null);
        if (text is not null)
            to.Write(text);
    }

    private static string[] Texts(BinaryReader from) => [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => from.ReadString())];

    private static void Write(BinaryWriter to, IReadOnlyList<string> texts)
    {
        to.Write(texts.Count);
        foreach (string text in texts)
            to.Write(text);
    }
}

/// <summary>A part of a large file.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Piece(long Start, int Length);
