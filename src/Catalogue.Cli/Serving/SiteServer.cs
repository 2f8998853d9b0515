using System.Diagnostics;
using Catalogue.Cli.Screen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalogue.Cli.Serving;

/// <summary>Serves a built site on the loopback address only.</summary>
internal static class SiteServer
{
    public static async Task RunAsync(Terminal terminal, string folder, int port, bool openBrowser, CancellationToken cancel)
    {
        await using WebApplication app = Create(folder, port);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new IOException($"127.0.0.1:{port} cannot be listened at: another program listens there already; name another port with --port, or 0 for a free one.", e);
        }
        string address = app.Urls.First();
        terminal.Line($"{address}/  (Ctrl+C stops)");
        if (openBrowser)
            Open(address);
        await app.WaitForShutdownAsync(cancel);
    }

    /// <summary>A server on <paramref name="port"/> of localhost (0: a free one), not yet started.</summary>
    public static WebApplication Create(string folder, int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        WebApplication app = builder.Build();
        var files = new PhysicalFileProvider(Path.GetFullPath(folder));
        var types = new FileExtensionContentTypeProvider { Mappings = { [".jsonl"] = "application/x-ndjson", [".yaml"] = "text/yaml", [".toml"] = "text/plain", [".md"] = "text/markdown" } };
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = types, OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache" });
        // Not an endpoint: routing matches those before the files are looked at, and would answer for every address that ends in a slash.
        app.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            if (files.GetFileInfo("404.html") is { Exists: true } page)
                await context.Response.SendFileAsync(page, context.RequestAborted);
        });
        return app;
    }

    private static void Open(string address)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            // No browser on this machine: the address is printed already.
        }
    }
}
