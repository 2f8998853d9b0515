using System.Text;

namespace Catalogue.Tests;

/// <summary>Compares with <c>tests/golden/NAME</c>; with <c>GOLDEN=write</c> in the environment it writes the file instead, and the diff is the review.</summary>
internal static class Golden
{
    public static void Matches(string name, string actual) => MatchesFile(Path.Combine(TestPaths.GoldenFolder, name), actual);

    /// <summary>The same for a file that is made from the code and stands elsewhere in the repository.</summary>
    public static void MatchesFile(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }
        Assert.True(File.Exists(path), $"{path} is missing; run the test with GOLDEN=write and read the file");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
