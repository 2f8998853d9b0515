package gate

import "github.com/modelcontextprotocol/go-sdk/mcp"

func openTool() *entry {
	return &entry{Tool: &mcp.Tool{Name: "open_gate", Description: "Opens the gate"}}
}

func formerTool() *entry {
	return &entry{Tool: &mcp.Tool{Name: "former_gate", Description: "Opened the gate"}}
}

func (g *Gate) load() {
	open := openTool()
	g.server.AddTool(open.Tool, open.Handler)
	// former := formerTool()
}
