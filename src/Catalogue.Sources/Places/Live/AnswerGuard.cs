namespace Catalogue.Sources.Places.Live;

/// <summary>Bounds what a server answers over HTTP and packs its lists of tools; see <see cref="RawResult"/>.</summary>
internal sealed class AnswerGuard() : DelegatingHandler(new SocketsHttpHandler { MaxAutomaticRedirections = SourceLimits.Redirects })
{
    private LineGuard? last;

    /// <summary>Which bound was broken, or null.</summary>
    public string? Fault => last?.Fault;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
        HttpContent content = answer.Content;
        bool isJson = content.Headers.ContentType?.MediaType == "application/json";
        bool isEvents = content.Headers.ContentType?.MediaType == "text/event-stream";
        var guard = new LineGuard(await content.ReadAsStreamAsync(cancellationToken), isEvents ? Event : line => line);
        last = guard;
        answer.Content = isJson ? await JsonAsync(guard, cancellationToken) : new StreamContent(guard);
        foreach ((string name, IEnumerable<string> values) in content.Headers)
        {
            if (name != "Content-Length")
                answer.Content.Headers.TryAddWithoutValidation(name, values);
        }
        return answer;
    }

    // A body of JSON may run over several lines, an event's data stands in one.
    private static async Task<ByteArrayContent> JsonAsync(LineGuard guard, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await guard.CopyToAsync(body, cancel);
        return new ByteArrayContent(RawResult.Pack(body.ToArray()).ToArray());
    }

    private static ReadOnlyMemory<byte> Event(ReadOnlyMemory<byte> line)
    {
        ReadOnlySpan<byte> start = "data:"u8;
        if (!line.Span.StartsWith(start))
            return line;
        ReadOnlyMemory<byte> packed = RawResult.Pack(line[start.Length..]);
        byte[] whole = [.. start, .. packed.Span];
        return whole;
    }
}
