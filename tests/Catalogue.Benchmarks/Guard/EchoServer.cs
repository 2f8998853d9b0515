using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalogue.Benchmarks.Guard;

/// <summary>The smallest servers that answer, and processes that only copy bytes: what guard is measured against.</summary>
internal static class EchoServer
{
    private static readonly byte[] Answer = "{\"jsonrpc\":\"2.0\",\"id\":ID,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"ok\"}]}}\n"u8.ToArray();

    /// <summary>Answers each line on standard input.</summary>
    public static void OverStdio()
    {
        using Stream input = Console.OpenStandardInput(), output = Console.OpenStandardOutput();
        byte[] buffer = new byte[1 << 20];
        int end = 0;
        for (int read; (read = input.Read(buffer, end, buffer.Length - end)) > 0;)
        {
            end += read;
            int start = 0;
            for (int feed; (feed = Array.IndexOf(buffer, (byte)'\n', start, end - start)) >= 0; start = feed + 1)
                output.Write(To(buffer.AsSpan(start, feed - start)));
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
        }
    }

    /// <summary>Answers each POST, on a port of its own choice that it prints.</summary>
    public static async Task OverHttpAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        await using WebApplication app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            byte[] answer = To(body.GetBuffer().AsSpan(0, (int)body.Length));
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer);
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
    }

    /// <summary>Starts a command and copies bytes between it and its own streams.</summary>
    public static void Copy(string[] command)
    {
        using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        using Stream input = Console.OpenStandardInput(), output = Console.OpenStandardOutput();
        new Thread(() => Pump(process.StandardOutput.BaseStream, output)) { IsBackground = true }.Start();
        Pump(input, process.StandardInput.BaseStream);
        process.StandardInput.Close();
        process.WaitForExit();
    }

    /// <summary>Listens on a port that it prints and copies each connection's bytes to another.</summary>
    public static async Task CopyConnectionsAsync(int to)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.WriteLine($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        while (true)
        {
            TcpClient client = await listener.AcceptTcpClientAsync();
            var server = new TcpClient { NoDelay = true };
            client.NoDelay = true;
            await server.ConnectAsync(IPAddress.Loopback, to);
            _ = client.GetStream().CopyToAsync(server.GetStream());
            _ = server.GetStream().CopyToAsync(client.GetStream());
        }
    }

    private static void Pump(Stream from, Stream to)
    {
        byte[] buffer = new byte[65_536];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            to.Write(buffer, 0, read);
            to.Flush();
        }
    }

    // The id stands where the benchmark's own client writes it.
    private static byte[] To(ReadOnlySpan<byte> message)
    {
        int at = message.IndexOf("\"id\":"u8) + 5;
        ReadOnlySpan<byte> id = message[at..(at + message[at..].IndexOf((byte)','))];
        int place = Answer.AsSpan().IndexOf("ID"u8);
        return [.. Answer.AsSpan(0, place), .. id, .. Answer.AsSpan(place + 2)];
    }
}
