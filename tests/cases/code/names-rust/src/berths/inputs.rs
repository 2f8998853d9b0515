use schemars::JsonSchema;
use serde::Deserialize;

fn one() -> u32 {
    1
}

#[derive(Deserialize, JsonSchema)]
pub struct BookInput {
    /// Which berth
    #[schemars(length(min = 2, max = 8))]
    pub berth: String,
    #[serde(default = "one")]
    #[schemars(range(min = 1, max = 30))]
    pub nights: u32,
    #[serde(default)]
    pub dry_run: bool,
    pub note: Option<String>,
}
