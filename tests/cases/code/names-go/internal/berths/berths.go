package berths

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type Input struct {
	Berth  string `json:"berth" jsonschema:"Which berth"`
	Nights int    `json:"nights,omitempty" jsonschema:"minimum=1,maximum=30,default=1"`
}

func Book(ctx context.Context, req *mcp.CallToolRequest, in Input) (*mcp.CallToolResult, any, error) {
	return nil, nil, nil
}
