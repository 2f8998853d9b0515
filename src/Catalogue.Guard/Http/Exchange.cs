using Catalogue.Guard.Deciding;
using Catalogue.Guard.Messages;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Guard.Http;

/// <summary>One request of a client and its answer, which may have begun as a stream of events before guard knows it.</summary>
internal sealed class Exchange(HttpContext context, string grant, HttpSession session, bool withAuthorization)
{
    private bool streams;

    public HttpRequest Request => context.Request;

    public HttpResponse Response => context.Response;

    public CancellationToken Gone => context.RequestAborted;

    public string Grant => grant;

    public HttpSession Session => session;

    /// <summary>Whether the client's own authorisation is meant for the server.</summary>
    public bool WithAuthorization => withAuthorization;

    /// <summary>Whether the answer has begun as a stream of events.</summary>
    public bool Streams => streams;

    public bool IsModern(ClientMessage message) => CallAnswer.IsModern(message.Version ?? Request.Headers["MCP-Protocol-Version"]);

    public async Task BeginStreamAsync()
    {
        if (streams)
            return;
        streams = true;
        Response.ContentType = "text/event-stream";
        Response.Headers.CacheControl = "no-cache";
        Response.Headers["X-Accel-Buffering"] = "no";
        await Response.StartAsync(Gone);
    }

    /// <summary>Sends one message of guard's own.</summary>
    public async Task AnswerAsync(int status, ReadOnlyMemory<byte> message)
    {
        if (streams)
        {
            await Response.Body.WriteAsync(EventStream.Event(message.Span), Gone);
            await Response.Body.FlushAsync(Gone);
            return;
        }
        ReadOnlyMemory<byte> text = message.TrimEnd((byte)'\n');
        Response.StatusCode = status;
        Response.ContentType = "application/json";
        Response.ContentLength = text.Length;
        await Response.Body.WriteAsync(text, Gone);
    }
}
