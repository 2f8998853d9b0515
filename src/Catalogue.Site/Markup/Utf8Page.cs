using System.Text;

namespace Catalogue.Site.Markup;

/// <summary>A page as it is written, in UTF-8 from the start; one buffer is kept from page to page.</summary>
internal sealed class Utf8Page(int capacity = 64 * 1024)
{
    private byte[] bytes = new byte[capacity];
    private int length;

    public void Write(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(bytes.AsSpan(length));
        length += utf8.Length;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }

    /// <summary>The page so far; valid until the next write or <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> ToUtf8() => bytes.AsMemory(0, length);

    public void Clear() => length = 0;

    private void Reserve(int more)
    {
        if (length + more > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more));
    }
}
