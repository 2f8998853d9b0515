using System.Net;
using System.Net.Sockets;
using Catalogue.Guard.Measuring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalogue.Guard.Http;

/// <summary>The web server itself, as small as it comes.</summary>
internal static class HttpHost
{
    public static Task<WebApplication> StartAsync(IPEndPoint listen, RequestDelegate handle, CancellationToken cancel)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        // Streams stay open for as long as their clients like.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Guard bounds size and time itself, and answers.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
            kestrel.Listen(listen);
        });
        WebApplication app = builder.Build();
        app.Run(handle);
        return StartedAsync(app, listen, cancel);
    }

    /// <summary>Serves the counts for Prometheus at <c>/metrics</c>.</summary>
    public static Task<WebApplication> MetricsAsync(IPEndPoint listen, PrometheusText text, CancellationToken cancel) => StartAsync(
        listen,
        async context =>
        {
            if (context.Request.Path != "/metrics" || !HttpMethods.IsGet(context.Request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
            context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
            await context.Response.WriteAsync(text.Write(), context.RequestAborted);
        },
        cancel);

    private static async Task<WebApplication> StartedAsync(WebApplication app, IPEndPoint listen, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
            return app;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            await app.DisposeAsync();
            string why = e.InnerException is AddressInUseException ? "another program listens there already; name another port" : "this machine does not let a program listen there";
            throw new IOException($"{listen} cannot be listened at: {why}.", e);
        }
    }
}
