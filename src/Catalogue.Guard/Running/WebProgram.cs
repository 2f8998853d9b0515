using Catalogue.Guard.Deciding;
using Catalogue.Guard.Http;
using Catalogue.Guard.Measuring;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Catalogue.Guard.Running;

/// <summary>Runs what needs a web server: guard over HTTP, and the counts beside either way.</summary>
internal static class WebProgram
{
    /// <param name="overStdio">Runs where the server is started here.</param>
    public static async Task<int> RunAsync(GuardOptions options, GuardParts parts, Func<Task<int>> overStdio, Surroundings around, CancellationToken cancel)
    {
        using PrometheusText? text = parts.Metrics is null ? null : new PrometheusText(parts.Metrics);
        await using WebApplication? metrics = text is null ? null : await HttpHost.MetricsAsync(options.Metrics!, text, cancel);
        if (metrics is not null)
            around.Say($"counts are at {metrics.Urls.First()}/metrics");
        return options.Http is { } http ? await OverHttpAsync(options, http, parts, around, cancel) : await overStdio();
    }

    private static async Task<int> OverHttpAsync(GuardOptions options, HttpOptions http, GuardParts parts, Surroundings around, CancellationToken cancel)
    {
        using var guard = new HttpGuard(parts.Gate, parts.Methods, parts.Approvals, () => parts.Grants, options.Grant, http, around);
        await using WebApplication app = await HttpHost.StartAsync(http.Listen, guard.HandleAsync, cancel);
        around.Say($"guard listens at {app.Urls.First()}{http.Path}");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
