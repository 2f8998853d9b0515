using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Catalogue.BrowserTests;

/// <summary>A built folder served on this machine, below a path of its own and under the content security policy that the site promises to pass.</summary>
public sealed class StaticSite : IAsyncDisposable
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public const string UsualPath = "/some/where";

    private readonly WebApplication server;
    private long bytes;

    private StaticSite(WebApplication server) => this.server = server;

    /// <summary>Root of the site; ends in a slash.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Bytes of all answers so far, uncompressed and without headers.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public static async Task<StaticSite> Serve(string folder, string path = UsualPath)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        var site = new StaticSite(app);
        app.Use(site.Answer);
        app.UsePathBase(path);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = new PhysicalFileProvider(folder) });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            ContentTypeProvider = new FileExtensionContentTypeProvider { Mappings = { [".jsonl"] = "application/jsonl", [".md"] = "text/markdown" } },
        });
        await app.StartAsync();
        site.Address = new Uri(new Uri(app.Urls.Single()), path + "/");
        return site;
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task Answer(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await next(context);
        Interlocked.Add(ref bytes, context.Response.ContentLength ?? 0);
    }
}
