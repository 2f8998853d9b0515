using Catalogue.Policies.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Policies.Evaluation;

public sealed class FoldedNameTests
{
    [Theory]
    [InlineData("DeleteFile", "deletefile")]
    [InlineData(" delete\u00a0file", "deletefile")]
    [InlineData("de\u200blete", "delete")]
    [InlineData("\uff44\uff45lete", "delete")]
    [InlineData("\u212aill", "kill")]
    [InlineData("ıd", "id")]
    [InlineData("ſend", "send")]
    [InlineData("delete_file", "delete_file")]
    [InlineData("de\u0301lete", "delete")]
    public void WhatACarelessReaderPassesOver_IsGone(string name, string folded) =>
        Assert.Equal(folded, FoldedName.Of(name));

    [Fact]
    public void AnyNameFoldedTwice_IsFoldedOnce() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), name => FoldedName.Of(FoldedName.Of(name.Get)) == FoldedName.Of(name.Get)));
}
