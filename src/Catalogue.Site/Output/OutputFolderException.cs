using Catalogue.Model.Store;

namespace Catalogue.Site.Output;

/// <summary>The output folder cannot be used or written; the message says why and what to do.</summary>
internal sealed class OutputFolderException(string message, Exception? inner = null) : IOException(message, inner)
{
    // IOException carries the system's own number: errno on Unix, a Win32 code in the low word on Windows.
    private static readonly HashSet<int> DiskFull = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly HashSet<int> ReadOnly = [30, unchecked((int)0x80070013)];

    /// <summary>Says in plain words why a path could not be written.</summary>
    public static OutputFolderException Writing(string path, Exception cause)
    {
        string reason = cause switch
        {
            _ when DiskFull.Contains(cause.HResult) => "the disk is full; make room and build again",
            _ when ReadOnly.Contains(cause.HResult) => "the file system is read-only",
            FileNotFoundException or DirectoryNotFoundException => "the system lets nothing be made there",
            UnauthorizedAccessException => "no permission, or something else stands in its place",
            _ => FileFault.Of(cause, path),
        };
        return new OutputFolderException($"{path} cannot be written: {reason}. Files written before it are whole.", cause);
    }

    internal static bool IsFullOrReadOnly(Exception e) => DiskFull.Contains(e.HResult) || ReadOnly.Contains(e.HResult);

    internal static bool IsCause(Exception e) => e is UnauthorizedAccessException or (IOException and not OutputFolderException);
}
