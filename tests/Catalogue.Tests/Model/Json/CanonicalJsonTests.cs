using System.Text;
using System.Text.Json;
using Catalogue.Model.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Model.Json;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"b":1,"a":2}""", """{"a":2,"b":1}""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    [InlineData("[1.0,1e3,-0,0.5]", "[1,1000,0,0.5]")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1e-7", "1e-7")]
    [InlineData("123456789012345680000", "123456789012345680000")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("\"\\u00e9\\/\\n\\u0007\"", "\"é/\\n\\u0007\"")]
    [InlineData("""{"\ud83d\ude00":1,"\uffff":2}""", "{\"\U0001F600\":1,\"\uffff\":2}")]
    [InlineData("\"\\u2028\"", "\"\u2028\"")]
    public void Value_HasOneForm(string json, string canonical) =>
        Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.ToBytes(JsonElement.Parse(json))));

    [Fact]
    public void AnyTextAndNumber_AreReadBackAsTheyWere() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NormalFloat>(), (text, number) =>
    {
        string json = JsonSerializer.Serialize(new object[] { text.Get, number.Get });
        byte[] once = CanonicalJson.ToBytes(JsonElement.Parse(json));
        JsonElement read = JsonElement.Parse(once);
        return read[1].GetDouble() == number.Get && read[0].GetString() == JsonElement.Parse(json)[0].GetString() && CanonicalJson.ToBytes(read).SequenceEqual(once);
    }));
}
