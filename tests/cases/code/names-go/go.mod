module example.org/harbour

require github.com/modelcontextprotocol/go-sdk v1.0.0
