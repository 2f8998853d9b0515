using Catalogue.Guard.Pinning;

namespace Catalogue.Tests.Guard.Pinning;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("", "new words", "{+new words+}")]
    [InlineData("reads a file", "reads and deletes a file", "reads {+and deletes +}a file")]
    [InlineData("same", "same", "same")]
    public void Difference_IsOfWords(string before, string after, string shown) => Assert.Equal(shown, WordDifference.Of(before, after));
}
