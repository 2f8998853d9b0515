using Catalogue.Guard.Approving;

namespace Catalogue.Tests.Guard.Approving;

public sealed class RequestStateTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly ApprovalRequest Request = new("1", "ada", "dig", "{\"depth\":3}", "d", "p", Noon.AddMinutes(5));

    private readonly RequestState states = new(() => [1, 2, 3]);

    [Fact]
    public void State_IsTakenOnce_WithWhatItCarried()
    {
        string state = states.Sign(Request, new CarriedState("own", "{}"));

        Assert.Equal(new CarriedState("own", "{}"), states.Take(state, Request, Noon));
        Assert.Null(states.Take(state, Request, Noon));
    }

    [Fact]
    public void StateOfAnotherCallKeyOrTime_IsNotTaken()
    {
        string state = states.Sign(Request, new CarriedState(null, null));

        Assert.Null(states.Take(state, Request with { Arguments = "{}" }, Noon));
        Assert.Null(states.Take(state, Request with { Grant = "bob" }, Noon));
        Assert.Null(states.Take(state, Request, Noon.AddMinutes(5)));
        Assert.Null(new RequestState(() => [9]).Take(state, Request, Noon));
    }

    [Theory]
    [InlineData("catalogue-guard.")]
    [InlineData("catalogue-guard.a")]
    [InlineData("catalogue-guard.a.b.c")]
    [InlineData("catalogue-guard.!.!")]
    public void TextThatWasNotSigned_IsNotTaken(string state) => Assert.Null(states.Take(state, Request, Noon));
}
