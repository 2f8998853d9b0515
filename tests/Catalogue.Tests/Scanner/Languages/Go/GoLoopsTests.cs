namespace Catalogue.Tests.Scanner.Languages.Go;

public sealed class GoLoopsTests
{
    [Fact]
    public void RegistrationInALoop_IsOneToolAnElement() => Assert.Equal(["dig", "till"], Scanned.Names(("a.go", """
        package a
        var all = []Spec{{Title: "dig", Text: "Digs."}, {Title: "till", Text: "Tills."}}
        func add(s *server.MCPServer) {
            for _, spec := range all {
                s.AddTool(mcp.NewTool(spec.Title, mcp.WithDescription(spec.Text)), handle)
            }
        }
        """)));
}
