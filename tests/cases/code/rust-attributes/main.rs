use rmcp::{tool, tool_router, handler::server::tool::Parameters};

#[derive(Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
struct CopyArgs {
    /// Where from
    source_path: String,
    #[schemars(description = "Where to")]
    #[serde(rename = "to")]
    target: Option<String>,
    #[serde(default)]
    mode: Mode,
}

#[serde(rename_all = "snake_case")]
enum Mode { KeepBoth, Replace }

#[tool_router]
impl Files<'_> {
    /// Copies a file.
    ///
    /// Keeps the old one.
    #[tool]
    async fn copy_file(&self, Parameters(args): Parameters<CopyArgs>) -> Result<String, Error> { Ok("'".into()) }

    #[tool(name = "wipe", description = "Removes all.", annotations(destructive_hint = true))]
    fn wipe_all(&self) {}

    fn helper(&self) {}
}

struct SizeTool;

impl Tool for SizeTool {
    const NAME: &'static str = "size";
    const DESCRIPTION: &'static str = "Tells a size, \
        in bytes.";
    type Args = CopyArgs;
}

#[mcp_tool(name = "touch", description = "Touches a file.", read_only_hint = false)]
pub struct TouchTool {
    /// Which file
    pub path: String,
}

fn list() -> Vec<Tool> {
    vec![
        Tool::new("made", "Made by hand.", schema()),
        Tool { name: "literal".into(), description: Some("As a literal.".into()), input_schema: Arc::new(json!({"type": "object", "properties": {"x": {"type": "string"}}})) },
    ]
}

fn raw() -> Value {
    json!({ "tools": [{ "name": "in_json", "description": "In a macro.", "inputSchema": { "type": "object", "properties": {} } }] })
}

const TEXT: &str = r#"#[tool(name = "in_string")] fn x() {}"#;

fn more() -> Vec<Tool> {
    vec![Tool::new(FROM_TYPE, "Made of a type.", schema_from_type!(CopyArgs)), Tool::new("from_generic", "Made of a type as well.", cached_schema_for_type::<CopyArgs>())]
}

const FROM_TYPE: &str = "from_type";

#[mcp_server]
impl Server for Plain {
    /// Adds two numbers.
    #[tool]
    async fn plain_add(
        &self,
        /// The first
        a: i64,
        b: Option<i64>,
        context: RequestContext<RoleServer>,
    ) -> Result<String> {
        Ok(String::new())
    }
}

#[cfg(test)]
mod tests {
    fn in_test() -> Tool {
        Tool::new("no_tool_of_a_test", "Only tried.", JsonObject::new())
    }
}

fn main() {
    serve(list(), raw(), more());
}
