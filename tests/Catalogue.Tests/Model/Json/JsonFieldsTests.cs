using System.Text.Json;
using Catalogue.Model.Json;

namespace Catalogue.Tests.Model.Json;

public sealed class JsonFieldsTests
{
    private static readonly JsonElement Value = JsonElement.Parse("""{"text":"a","blank":" ","none":null,"list":[1],"map":{},"yes":true,"no":false}""");

    [Fact]
    public void MemberOfAnotherKind_IsNotThere()
    {
        Assert.Equal(("a", null, null), (Value.Text("text"), Value.Text("blank"), Value.Text("list")));
        Assert.Null(Value.Field("none"));
        Assert.Null(Value.Object("list"));
        Assert.Null(Value.Array("map"));
        Assert.Equal((true, false, null), (Value.Flag("yes"), Value.Flag("no"), Value.Flag("text")));
    }

    [Fact]
    public void FirstNameThatHoldsAText_Counts() => Assert.Equal("a", Value.Text(["none", "blank", "text"]));

    [Fact]
    public void ListAndText_HaveNoMembers()
    {
        Assert.Empty(JsonElement.Parse("[]").Items("list"));
        Assert.Null(JsonElement.Parse("\"x\"").Field("text"));
    }
}
