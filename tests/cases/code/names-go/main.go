package main

import (
	"context"

	"example.org/harbour/internal/berths"
	inputs "example.org/harbour/internal/gates"
	"example.org/other/search"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

func searchShips(ctx context.Context, req *mcp.CallToolRequest, in search.Input) (*mcp.CallToolResult, any, error) {
	return nil, nil, nil
}

func closeGate(ctx context.Context, req *mcp.CallToolRequest, in inputs.Input) (*mcp.CallToolResult, any, error) {
	return nil, nil, nil
}

func main() {
	server := mcp.NewServer(&mcp.Implementation{Name: "harbour"}, nil)
	mcp.AddTool(server, &mcp.Tool{Name: "search_ships", Description: "Searches ships"}, searchShips)
	mcp.AddTool(server, &mcp.Tool{Name: "book_berth", Description: "Books a berth"}, berths.Book)
	mcp.AddTool(server, &mcp.Tool{Name: "close_gate", Description: "Closes a gate"}, closeGate)
}
