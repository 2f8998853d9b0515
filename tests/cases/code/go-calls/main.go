package main

import "github.com/mark3labs/mcp-go/mcp"

const toolPing = "ping"

type SearchArgs struct {
	Query string   `json:"query" jsonschema:"required,description=What to look for"`
	Limit *int     `json:"limit,omitempty" jsonschema:"description=How many"`
	Kinds []string `json:"kinds,omitempty"`
	Paging
	hidden string
}

type Paging struct {
	Page int `json:"page,omitempty"`
}

func Tools(s *server.MCPServer) {
	s.AddTool(mcp.NewTool(toolPing,
		mcp.WithDescription("Answers. "+
			"Always."),
		mcp.WithString("host", mcp.Required(), mcp.Description("Which host"), mcp.Enum("a", "b")),
		mcp.WithNumber("count"),
		mcp.WithReadOnlyHintAnnotation(true),
	), handlePing)

	mcp.AddTool(s, &mcp.Tool{Name: "search", Description: fmt.Sprintf("Searches %s.", toolPing), Annotations: &mcp.ToolAnnotations{Title: "Search", ReadOnlyHint: true}}, handleSearch)

	tools := []mcp.Tool{
		{Name: "schema", Description: `Has a schema.`, InputSchema: mcp.ToolInputSchema{Type: "object", Properties: map[string]any{"id": map[string]any{"type": "string"}}, Required: []string{"id"}}},
	}

	if cfg.ReadWrite {
		s.AddTool(mcp.NewTool("purge", mcp.WithDescription(t("TOOL_PURGE_DESCRIPTION", "Removes all."))), handlePurge)
	}
}

var Must = MustTool("must", "Made at start.", handleMust)

func handleSearch(ctx context.Context, req *mcp.CallToolRequest, args SearchArgs) (*mcp.CallToolResult, any, error) {
	return nil, nil, nil
}

func handleMust(ctx context.Context, args Paging) (string, error) { return "", nil }

type Command struct{ Name, Description string }

var command = Command{Name: "no_tool", Description: "A command."}

// mcp.NewTool("in_comment", mcp.WithDescription("no tool"))
var text = `mcp.NewTool("in_string", mcp.WithDescription("no tool"))`

const (
	First  = iota
	Stop   = "stop"
	Resume = "resume"
)

func more(s *server.MCPServer) {
	s.AddTool(mcp.NewTool(Stop, mcp.WithDescription("Stops.")), handleStop)
	mcp.AddTool(s, &mcp.Tool{Name: Resume, Description: "Resumes."}, NewResume(client))
}

func NewResume(client *Client) func(context.Context, *mcp.CallToolRequest, Paging) (*mcp.CallToolResult, any, error) {
	return nil
}

func raw(s *server.MCPServer) {
	s.AddTool(mcp.NewToolWithRawSchema("weigh", "Weighs.", json.RawMessage(`{"type": "object", "properties": {"load": {"type": "number"}}}`)), weigh)
}

type HouseTool struct {
	Name, Description string
	Handler           any
}

var houseTools = []HouseTool{
	{Name: "heat", Description: "Heats.", Handler: Heat},
	{
		Name:        "cool",
		Description: "Cools.",
		Handler:     Cool,
	},
}

type Degrees struct {
	To int `json:"to" jsonschema:"required,description=The target."`
}

func Heat(ctx context.Context, args Degrees) (*mcp.CallToolResult, error) { return nil, nil }

var steps = []Step{{Key: "walk", Text: "Walks."}, {Key: "run", Text: "Runs."}}

func loop(s *server.MCPServer) {
	for _, step := range steps {
		s.AddTool(mcp.NewTool(step.Key, mcp.WithDescription(step.Text)), handleStep)
	}
}

var BuildWall = mcp.NewTool("build_wall", mcp.WithDescription("Builds."))

func breakWall() mcp.Tool {
	return mcp.NewTool("break_wall", mcp.WithDescription("Breaks."))
}

func walls(s *server.MCPServer, writes bool) {
	if writes {
		s.AddTool(BuildWall, handleBuild)
		s.AddTool(breakWall(), handleBreak)
	}
}

func main() {
	Tools(s)
	more(s)
	raw(s)
	loop(s)
	walls(s, true)
}
