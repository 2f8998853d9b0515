namespace Catalogue.Tests.Guard.Auditing;

/// <summary>A file on a disk with so much room left; of a write that does not fit it takes what does.</summary>
internal sealed class SmallDisk(string path) : FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0)
{
    public long Room { get; set; } = long.MaxValue;

    // The base sends spans here as well, where it is derived from.
    public override void Write(byte[] buffer, int offset, int count)
    {
        base.Write(buffer, offset, (int)Math.Min(count, Room));
        if (count > Room)
            throw new IOException("No space left on device");
    }
}
