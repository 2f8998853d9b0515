using System.Security.Cryptography;
using System.Text;
using Catalogue.Classifier;
using Catalogue.Classifier.Judging;
using Catalogue.Classifier.Wording;
using Catalogue.Model.Servers;

namespace Catalogue.Tests.Classifier;

public sealed class VerdictStampTests
{
    /// <summary>Verdicts outlived changes of these three: the stamp knew model and tables alone.</summary>
    [Theory]
    [InlineData("Catalogue.Classifier/Judging", nameof(LevelScale))]
    [InlineData("Catalogue.Classifier/Wording", nameof(RationaleWriter))]
    [InlineData("Catalogue.Model/Servers", nameof(ParameterRoles))]
    public void Stamp_CoversTheCodeThatJudges(string folder, string type)
    {
        byte[] source = File.ReadAllBytes(Path.Combine(TestPaths.Root, "src", folder, type + ".cs"));

        string[] covered = Encoding.UTF8.GetString(Resources.Bytes("stamp/code.txt")).Split('\n', StringSplitOptions.TrimEntries);

        Assert.Contains($"{type} {Convert.ToHexString(SHA256.HashData(source))}", covered, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Stamp_FollowsTheModel() => Assert.NotEqual(VerdictStamp.Of("one"u8, []), VerdictStamp.Of("other"u8, []));

    [Fact]
    public void Stamp_FollowsWhatReadersSettled() => Assert.NotEqual(VerdictStamp.Of("one"u8, []), VerdictStamp.Of("one"u8, "read"u8));
}
