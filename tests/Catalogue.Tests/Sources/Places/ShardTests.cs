using Catalogue.Sources.Places;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Sources.Places;

public sealed class ShardTests
{
    [Fact]
    public void EveryName_IsInExactlyOneShardWhateverItsCase() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), Gen.Choose(1, 50).ToArbitrary(), (name, count) =>
        Enumerable.Range(1, count).Count(i => new Shard(i, count).Holds(name.Get)) == 1
        && Enumerable.Range(1, count).All(i => new Shard(i, count).Holds(name.Get) == new Shard(i, count).Holds(name.Get.ToLowerInvariant()))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("2/3", 2, 3)]
    public void ShardText_IsRead(string text, int index, int count) => Assert.Equal(new Shard(index, count), Shard.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1")]
    [InlineData("-1/3")]
    [InlineData("1/2/3")]
    [InlineData("a/b")]
    public void OtherText_IsNoShard(string text) => Assert.Null(Shard.Parse(text));
}
