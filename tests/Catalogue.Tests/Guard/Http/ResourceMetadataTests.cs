using System.Net;
using System.Text;
using Catalogue.Guard.Http;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Guard.Http;

public sealed class ResourceMetadataTests
{
    private readonly ResourceMetadata metadata = new(new HttpOptions { Listen = new IPEndPoint(IPAddress.Loopback, 8080), Upstream = new Uri("https://garden.example/mcp") });

    [Theory]
    [InlineData("/.well-known/oauth-protected-resource", "https://garden.example/.well-known/oauth-protected-resource")]
    [InlineData("/.well-known/oauth-protected-resource/mcp", "https://garden.example/.well-known/oauth-protected-resource/mcp")]
    [InlineData("/.well-known/openid-configuration", "https://garden.example/.well-known/openid-configuration")]
    [InlineData("/.well-known/other", null)]
    [InlineData("/.well-known/oauth-protected-resource/../x", null)]
    public void Description_IsAskedForAtTheServer(string path, string? address) => Assert.Equal(address, metadata.AddressOf(path)?.AbsoluteUri);

    [Fact]
    public void Challenge_LeadsHere_AndTheServersOwnAddressIsRemembered()
    {
        string challenge = metadata.Renamed(["Bearer resource_metadata=\"https://garden.example/about\""], Request()).ToString();

        Assert.Equal("Bearer resource_metadata=\"http://localhost:8080/.well-known/oauth-protected-resource/mcp\"", challenge);
        Assert.Equal("https://garden.example/about", metadata.AddressOf("/.well-known/oauth-protected-resource")!.AbsoluteUri);
    }

    [Fact]
    public void AddressOfAnotherHost_IsNotFollowed()
    {
        metadata.Renamed(["Bearer resource_metadata=\"https://evil.example/about\""], Request());

        Assert.Equal("garden.example", metadata.AddressOf("/.well-known/oauth-protected-resource")!.Host);
    }

    [Theory]
    [InlineData("""{"resource":"https://garden.example/mcp","a":1}""", """{"resource":"http://localhost:8080/mcp","a":1}""")]
    [InlineData("""{"a":1}""", """{"a":1}""")]
    [InlineData("no json", "no json")]
    public void Resource_IsGuardsOwnAddress(string description, string renamed) => Assert.Equal(renamed, Encoding.UTF8.GetString(metadata.Renamed(Encoding.UTF8.GetBytes(description), Request())));

    private static HttpRequest Request()
    {
        HttpRequest request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString("localhost", 8080));
        return request;
    }
}
