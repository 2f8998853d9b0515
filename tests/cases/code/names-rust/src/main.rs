mod berths;
mod unrelated;

use crate::berths as quays;
use quays::{inputs::BookInput, GateInput as Gate};
use other_crate::SearchInput;
use rmcp::{tool, tool_router, handler::server::wrapper::Parameters};

pub struct Harbour;

#[tool_router]
impl Harbour {
    #[tool(description = "Searches ships")]
    async fn search_ships(&self, Parameters(input): Parameters<SearchInput>) -> String {
        String::new()
    }

    #[tool(description = "Books a berth")]
    async fn book_berth(&self, Parameters(input): Parameters<BookInput>) -> String {
        String::new()
    }

    #[tool(description = "Closes a gate")]
    async fn close_gate(&self, Parameters(input): Parameters<Gate>) -> String {
        String::new()
    }
}
