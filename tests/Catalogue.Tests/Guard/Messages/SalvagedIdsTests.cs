using System.Text;
using Catalogue.Guard.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Guard.Messages;

public sealed class SalvagedIdsTests
{
    [Theory]
    [InlineData("""{"id":7,"method":""", "7")]
    [InlineData("{\"method\":\"a\",\"id\":\"x\"", "\"x\"")]
    [InlineData("""{"params":{"id":1},"id":2""", "2")]
    [InlineData("""[{"id":1},{"id":2}""", "1 2")]
    [InlineData("""{"id":1,"id":1}""", "1")]
    [InlineData("""{"id":1.5}""", "")]
    [InlineData("""{"id":null}""", "")]
    [InlineData("""{"id":12""", "12")]
    [InlineData("""{"text":"\"id\":3"}""", "")]
    [InlineData("""{"id":"\ud800"}""", "")]
    [InlineData("""{"id" : -4 ,""", "-4")]
    [InlineData("garbage", "")]
    public void IdOfAMessageThatCannotBeRead_IsFound(string message, string ids) =>
        Assert.Equal(ids, string.Join(' ', SalvagedIds.Of(Encoding.UTF8.GetBytes(message)).Select(i => Encoding.UTF8.GetString(i))));

    [Fact]
    public void AnyBytes_GiveIdsThatAreJson() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("{", "}", "[", "]", "\"id\"", ":", ",", "1", "-", "\"a\"", "\"", "\\", " ").ArrayOf().ToArbitrary(),
        parts => SalvagedIds.Of(Encoding.UTF8.GetBytes(string.Concat(parts))).All(id => RequestId.KeyOfJson(id).Length > 0)));
}
