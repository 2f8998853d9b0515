export abstract class BaseTool { abstract name: string; }

export class CountTool extends BaseTool {
  static toolName = "count_rows";
  public name = CountTool.toolName;
  public override description = "Counts the rows of a table.";
  protected argsShape = { table: z.string().describe("Which table"), filter: z.record(z.string()).optional() };
}

class SumTool extends BaseTool {
  get name() { return "sum_rows"; }
  get description(): string { return "Adds up a column."; }
}

class Label {
  name = "not_a_one";
  description = "A class that is none.";
}

@Injectable()
export class Nest {
  @Tool({ name: "say_hello", description: "Greets.", parameters: z.object({ who: z.string() }) })
  async hello() { return 1; }
}

export class FloodTool extends BaseTool<typeof FloodShape> {
  readonly name = "flood_field";
  readonly description = "Floods a field.";

  constructor(options: Options) {
    super({ inputSchema: FloodShape, options });
  }
}

const FloodShape = shaped<Flood>({ litres: z.number() });

function shaped<T>(props: { [K in keyof T]?: z.ZodTypeAny }) {
  return z.object(props as z.ZodRawShape);
}

export class DrainTool extends PlainTool {
  constructor() {
    super("drain_field", "Drains a field.", { field: z.string() });
  }
}
