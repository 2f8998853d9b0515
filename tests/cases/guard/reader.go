// Reads messages as servers in Go do: into structs, whose members match names in any case, and by a decoder that reads one value after the other.
// Prints the marks of those that would have called "danger".
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

type params struct {
	Name      string          `json:"name"`
	Arguments json.RawMessage `json:"arguments"`
	Mark      string          `json:"mark"`
}

type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params params          `json:"params"`
	Mark   string          `json:"mark"`
}

func take(raw []byte) {
	var batch []json.RawMessage
	if json.Unmarshal(raw, &batch) == nil {
		for _, one := range batch {
			take(one)
		}
		return
	}
	var m message
	if json.Unmarshal(raw, &m) != nil || m.Method != "tools/call" || !strings.EqualFold(strings.TrimSpace(m.Params.Name), "danger") {
		return
	}
	var inner struct {
		Mark string `json:"mark"`
	}
	_ = json.Unmarshal(m.Params.Arguments, &inner)
	for _, mark := range []string{m.Params.Mark, inner.Mark, m.Mark, "?"} {
		if mark != "" {
			fmt.Println(mark)
			return
		}
	}
}

func main() {
	raw, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	lines := bufio.NewScanner(bytes.NewReader(raw))
	lines.Buffer(make([]byte, 1<<20), 64<<20)
	for lines.Scan() {
		line := append([]byte{}, lines.Bytes()...)
		take(line)
		values := json.NewDecoder(bytes.NewReader(line))
		for {
			var one json.RawMessage
			if values.Decode(&one) != nil {
				break
			}
			take(one)
		}
	}
}
