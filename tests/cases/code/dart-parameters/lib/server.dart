import 'dart:convert';

/// An MCP server that answers by hand.
class Server {
  static List<Map<String, dynamic>> _toolDefinitions() {
    return [
      {
        'name': 'check_project',
        'description': 'Checks a project',
        'parameters': {
          'path': {'type': 'string', 'description': 'Where it lies', 'default': '.'},
          'deep': {'type': 'boolean'},
        },
      },
    ];
  }
}
