using System.Reflection;

namespace Catalogue.Classifier;

/// <summary>Files that are built into this assembly.</summary>
internal static class Resources
{
    /// <exception cref="FileNotFoundException">It is not built in.</exception>
    public static byte[] Bytes(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException($"'{name}' is not built in");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
