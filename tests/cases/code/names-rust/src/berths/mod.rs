pub mod inputs;

use schemars::JsonSchema;
use serde::Deserialize;

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct GateInput {
    /// Which gate
    pub gate_name: String,
    pub side: Side,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    NorthEast,
    SouthWest,
}
