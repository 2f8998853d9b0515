using Catalogue.Sources.Places.Live;

namespace Catalogue.Tests.Sources.Places.Live;

public class LiveTargetTests
{
    [Theory]
    [InlineData("npm:example", "example", null)]
    [InlineData("npm:@scope/name@1.2.3-beta.1", "@scope/name", "1.2.3-beta.1")]
    [InlineData("npm:name@latest", "name", "latest")]
    public void Package_IsReadWithItsVersion(string text, string package, string? version)
    {
        var target = LiveTarget.Parse(text);

        Assert.Equal((package, version, "npm:" + package), (target.Package, target.Version, target.Name));
    }

    [Fact]
    public void Package_TakesArguments() => Assert.Equal(["/tmp", "a b", "it's"], LiveTarget.Parse("npm:example /tmp 'a b' \"it's\"").Words);

    [Theory]
    [InlineData("npm:")]
    [InlineData("npm:--global")]
    [InlineData("npm:../../etc")]
    [InlineData("npm:name@file:../x")]
    [InlineData("npm:https://example.org/x.tgz")]
    [InlineData("   ")]
    public void WhatIsNoPackage_IsRefused(string text) => Assert.Throws<FormatException>(() => LiveTarget.Parse(text));

    [Fact]
    public void Address_LosesItsQueryInItsName() => Assert.Equal("https://example.org/mcp", LiveTarget.Parse("https://example.org/mcp?key=secret").Name);

    [Fact]
    public void Command_IsNamedWithoutItsFolders() => Assert.Equal("node server.js --stdio", LiveTarget.Parse("node /home/me/server.js --stdio").Name);
}
