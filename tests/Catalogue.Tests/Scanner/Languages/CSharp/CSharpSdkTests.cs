namespace Catalogue.Tests.Scanner.Languages.CSharp;

public sealed class CSharpSdkTests
{
    [Theory]
    [InlineData("0.2.0-preview.3", "ListRooms")]
    [InlineData("0.3.0-preview.1", "ListRooms")]
    [InlineData("0.3.0-preview.2", "list_rooms")]
    [InlineData("1.0.0", "list_rooms")]
    public void MethodWithoutName_IsNamedByTheSdksVersion(string version, string name) =>
        Assert.Equal([name], Scanned.Names(
            ("x.csproj", $"<Project><ItemGroup><PackageReference Include=\"ModelContextProtocol\" Version=\"{version}\" /></ItemGroup></Project>"),
            ("Tools.cs", "class Tools { [McpServerTool, Description(\"Lists.\")] public Task<string> ListRoomsAsync() => null; }")));
}
