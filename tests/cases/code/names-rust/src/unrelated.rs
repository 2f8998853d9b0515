pub struct SearchInput {
    pub wrong: String,
}

pub struct BookInput {
    pub wrong: String,
}

pub struct GateInput {
    pub wrong: String,
}
