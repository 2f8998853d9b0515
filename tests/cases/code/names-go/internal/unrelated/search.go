package search

type Input struct {
	Wrong string `json:"wrong"`
}
