using System.Text;
using Catalogue.Model;

namespace Catalogue.Sources.Manifests;

/// <summary>Turns a file's bytes into text: UTF-8, or UTF-16 with its mark.</summary>
internal static class ManifestText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null where the file was refused; the reason is in the draft.</summary>
    /// <param name="lenient">Prose is read with its broken characters replaced; data is not.</param>
    public static string? Of(ManifestDraft draft, bool lenient = false)
    {
        ReadOnlySpan<byte> bytes = draft.File.Bytes.Span;
        if (bytes.Length > DefinitionLimits.FileBytes)
        {
            draft.Reject($"is larger than {DefinitionLimits.FileBytes} bytes");
            return null;
        }
        if (bytes.StartsWith("version https://git-lfs.github.com/spec/"u8))
        {
            draft.Reject("is a Git LFS pointer, not the file itself");
            return null;
        }
        try
        {
            return Decode(bytes, lenient);
        }
        catch (DecoderFallbackException)
        {
            draft.Reject("is not valid UTF-8 text");
            return null;
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes, bool lenient) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Utf8(lenient).GetString(rest),
        [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: !lenient).GetString(rest),
        [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: !lenient).GetString(rest),
        _ => Utf8(lenient).GetString(bytes),
    };

    private static UTF8Encoding Utf8(bool lenient) => lenient ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : Strict;
}
