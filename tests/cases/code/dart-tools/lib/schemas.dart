import 'package:dart_mcp/server.dart';

final ship = ObjectSchema(properties: {'ship': StringSchema(description: 'Which ship')});
