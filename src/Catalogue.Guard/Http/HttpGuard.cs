using System.Text.Json;
using Catalogue.Guard.Approving;
using Catalogue.Guard.Deciding;
using Catalogue.Guard.Granting;
using Catalogue.Guard.Messages;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Guard.Http;

/// <summary>Stands between clients and a server over streamable HTTP.</summary>
internal sealed class HttpGuard(Gate gate, KnownMethods methods, Approvals approvals, Func<GrantBook?> grants, string usualGrant, HttpOptions options, Surroundings around) : IDisposable
{
    private readonly Upstream upstream = new(options);
    private readonly Doorkeeper door = new(options);
    private readonly ResourceMetadata metadata = new(options);
    private readonly HttpSessions sessions = new();
    private Relay Relay => field ??= new Relay(new ServerAnswer(gate, around), metadata, around);
    private HttpCalls Calls => field ??= new HttpCalls(gate, approvals, upstream, Relay, new HttpListFetch(gate, upstream, around), around);

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await RouteAsync(context);
        }
        catch (OperationCanceledException)
        {
            // The client is gone, or was too slow; there is nobody to answer.
            if (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
                context.Response.StatusCode = StatusCodes.Status408RequestTimeout;
        }
        catch (IOException e)
        {
            around.Say(e.Message);
            context.Abort();
        }
    }

    public void Dispose() => upstream.Dispose();

    private async Task RouteAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (door.TurnsAway(request) is { } why)
        {
            gate.Refused(new MessageFault(0, "door", why, []), usualGrant);
            await PlainAsync(context, StatusCodes.Status403Forbidden, why);
            return;
        }
        GrantBook? book = grants();
        if (book is null && metadata.AddressOf(request.Path) is { } address && HttpMethods.IsGet(request.Method))
        {
            await DescribeAsync(context, address);
            return;
        }
        if (request.Path != options.Path || request.QueryString.HasValue)
        {
            await PlainAsync(context, StatusCodes.Status404NotFound, $"Guard listens at {options.Path}.");
            return;
        }
        if (GrantOf(request, book) is not { } grant)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await PlainAsync(context, StatusCodes.Status401Unauthorized, "A grant's token is needed.");
            return;
        }
        var exchange = new Exchange(context, grant, sessions.Of(grant, request.Headers["Mcp-Session-Id"]), book is null);
        if (HttpMethods.IsPost(request.Method))
            await PostAsync(exchange);
        else if (HttpMethods.IsGet(request.Method) || HttpMethods.IsDelete(request.Method))
            await PassAsync(exchange);
        else
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
    }

    private string? GrantOf(HttpRequest request, GrantBook? book)
    {
        if (book is null)
            return usualGrant;
        return request.Headers.Authorization is [{ } header] && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? book.Find(header["Bearer ".Length..].Trim())?.Name : null;
    }

    private async Task PostAsync(Exchange exchange)
    {
        if (exchange.Request.MediaTypeInUtf8() is not "application/json" || exchange.Request.Headers.ContentEncoding.Count > 0)
        {
            exchange.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(exchange.Gone);
        clock.CancelAfter(GuardLimits.SlowBody);
        MessageFault? large = null;
        ReadOnlyMemory<byte>? body = await Body.ReadAsync(exchange.Request.Body, exchange.Request.ContentLength, head => large = MessageReader.TooLarge(head.Span), clock.Token);
        if (body is null)
        {
            await RefuseAsync(exchange, StatusCodes.Status413PayloadTooLarge, large!);
            return;
        }
        (ClientMessage? message, MessageFault? fault) = MessageReader.Read(body.Value, isLine: false);
        if (message is null)
        {
            await RefuseAsync(exchange, StatusCodes.Status400BadRequest, fault!);
            return;
        }
        using (message)
            await TakeAsync(exchange, message, body.Value);
    }

    private async Task TakeAsync(Exchange exchange, ClientMessage message, ReadOnlyMemory<byte> body)
    {
        byte[][] ids = message.Id is { } id ? [id.Json] : [];
        if (HeaderCheck.Fault(exchange.Request.Headers, message) is { } mismatch)
            await RefuseAsync(exchange, StatusCodes.Status400BadRequest, new MessageFault(ErrorCode.HeaderMismatch, "header", mismatch, ids));
        else if (message.Kind == MessageKind.Request && !methods.MayAsk(message.Method))
            await RefuseAsync(exchange, exchange.IsModern(message) ? StatusCodes.Status404NotFound : StatusCodes.Status200OK, new MessageFault(ErrorCode.MethodNotFound, "method", $"Method not found: {message.Method}", ids));
        else if (message.Kind == MessageKind.Response && approvals.TakeAnswer(message))
            exchange.Response.StatusCode = StatusCodes.Status202Accepted;
        else if (message.Call is not null)
            await Calls.TakeAsync(exchange, message, body);
        else
            await ForwardAsync(exchange, message, body);
    }

    private async Task ForwardAsync(Exchange exchange, ClientMessage message, ReadOnlyMemory<byte> body)
    {
        try
        {
            using HttpResponseMessage response = await upstream.SendAsync("POST", null, exchange.Request.Headers, body, exchange.WithAuthorization, exchange.Gone);
            if (message.Method == "initialize" && response.Headers.TryGetValues("Mcp-Session-Id", out IEnumerable<string>? session))
                sessions.Of(exchange.Grant, session.First()).ClientElicits = message.Params.TryGetProperty("capabilities", out JsonElement can) && can.ValueKind == JsonValueKind.Object && can.TryGetProperty("elicitation", out _);
            await Relay.PassAsync(exchange, response, message.Kind == MessageKind.Request ? message.Method : null, message.Id);
        }
        catch (HttpRequestException e)
        {
            around.Say($"the server cannot be reached: {e.Message}");
            await Relay.FaultAsync(exchange, message.Id, "The server cannot be reached.");
        }
    }

    // The stream of a session, or its end.
    private async Task PassAsync(Exchange exchange)
    {
        try
        {
            using HttpResponseMessage response = await upstream.SendAsync(exchange.Request.Method, null, exchange.Request.Headers, null, exchange.WithAuthorization, exchange.Gone);
            await Relay.PassAsync(exchange, response, null, null);
        }
        catch (HttpRequestException e)
        {
            around.Say($"the server cannot be reached: {e.Message}");
            await Relay.FaultAsync(exchange, null, "The server cannot be reached.");
        }
    }

    private async Task DescribeAsync(HttpContext context, Uri address)
    {
        try
        {
            using HttpResponseMessage response = await upstream.SendAsync("GET", address, new HeaderDictionary { ["Accept"] = "application/json" }, null, withAuthorization: false, context.RequestAborted);
            ReadOnlyMemory<byte>? body = await Body.ReadAsync(await response.Content.ReadAsStreamAsync(context.RequestAborted), response.Content.Headers.ContentLength, _ => { }, context.RequestAborted);
            context.Response.StatusCode = body is null ? StatusCodes.Status502BadGateway : (int)response.StatusCode;
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(metadata.Renamed(body.GetValueOrDefault().Span, context.Request), context.RequestAborted);
        }
        catch (HttpRequestException)
        {
            await PlainAsync(context, StatusCodes.Status502BadGateway, "The server cannot be reached.");
        }
    }

    private async Task RefuseAsync(Exchange exchange, int status, MessageFault fault)
    {
        gate.Refused(fault, exchange.Grant);
        await exchange.AnswerAsync(status, Reply.Errors(fault).First());
    }

    private static async Task PlainAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(text, context.RequestAborted);
    }
}
