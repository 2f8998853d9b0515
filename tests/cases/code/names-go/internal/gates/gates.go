package gates

type Side string

type Input struct {
	Gate string `json:"gate"`
	Side Side   `json:"side" jsonschema:"enum=north,enum=south"`
}
