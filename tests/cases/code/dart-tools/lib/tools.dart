import 'package:dart_mcp/server.dart';
import 'package:harbour/names.dart';
import 'schemas.dart' as shapes;

base mixin Harbour on ToolsSupport {
  static final bookTool = Tool(
    name: 'book_berth',
    description: 'Books a berth. '
        'Ask before booking.',
    inputSchema: Schema.object(
      properties: {
        berthKey: Schema.string(description: 'Which berth'),
        'nights': Schema.int(minimum: 1, maximum: 30),
        'side': EnumSchema.untitledSingleSelect(values: ['north', 'south']),
      },
      required: [berthKey],
    ),
    annotations: ToolAnnotations(title: 'Book', readOnlyHint: false),
  );

  static final sinkTool = Tool(name: ToolNames.sink.name, description: r'Sinks a ship for $0', inputSchema: shapes.ship);
}

void main() {
  server.registerTool(
    'close_gate',
    description: 'Closes gate $number',
    inputSchema: ToolInputSchema(properties: {'gate': JsonSchema.string(defaultValue: 'north')}, required: ['gate']),
    callback: (args, extra) async => CallToolResult(content: []),
  );
}
