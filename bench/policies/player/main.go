// Player stands in for Pulumi's engine before a policy pack, with the engine's own client and nothing else: for each resource of a state
// it asks what to mend and then what is wrong, one call after the other, and at the end sends the whole stack.
//
//	player STATE PACK              what a freshly started pack takes, see figures
//	player --verdicts STATE PACK   what the pack says of each resource, and of the stack, as text
//	player --silent                is a pack itself, one that has no rules and says nothing: the floor of any pack
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"sort"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/protobuf/encoding/protojson"
)

func main() {
	log.SetFlags(0)
	var err error
	switch arguments := os.Args[1:]; {
	case len(arguments) == 1 && arguments[0] == "--silent":
		err = serveNothing()
	case len(arguments) == 3 && arguments[0] == "--verdicts":
		err = play(arguments[1], arguments[2], verdicts)
	case len(arguments) == 2:
		err = play(arguments[0], arguments[1], figures)
	default:
		err = fmt.Errorf("usage: player [--verdicts] STATE PACK | player --silent")
	}
	if err != nil {
		log.Fatal(err)
	}
}

func play(state, executable string, game func(*stack, *pack) error) error {
	stack, err := readStack(state)
	if err != nil {
		return err
	}
	pack, err := start(executable)
	if err != nil {
		return err
	}
	defer pack.stop()
	return game(stack, pack)
}

// figures prints one line: milliseconds until the pack was ready; then for the first and for the second analysis milliseconds of all
// Remediate calls, of all Analyze calls, of the AnalyzeStack call, and CPU milliseconds of the pack and of the player; then KiB of the
// pack's largest resident size and of its heap when all garbage is collected.
func figures(stack *stack, pack *pack) error {
	fmt.Print(pack.ready.Milliseconds())
	for range 2 {
		analysis, err := analyse(stack, pack, io.Discard)
		if err != nil {
			return err
		}
		fmt.Print(" ", analysis)
	}
	fmt.Println("", pack.largestKibibytes(), pack.liveKibibytes())
	return nil
}

func verdicts(stack *stack, pack *pack) error {
	_, err := analyse(stack, pack, os.Stdout)
	return err
}

// configure begins a run, as the engine does before it asks about the first resource.
func configure(pack *pack) error {
	_, err := pack.calls.ConfigureStack(context.Background(), &pulumirpc.AnalyzerStackConfigureRequest{Stack: "prod", Project: "bench"})
	return err
}

// write shows what a pack said of something, in an order that does not change.
func write(to io.Writer, about string, said *pulumirpc.AnalyzeResponse) {
	if to == io.Discard {
		return
	}
	var lines []string
	for _, diagnostic := range said.GetDiagnostics() {
		lines = append(lines, "violation "+protojson.MarshalOptions{}.Format(diagnostic))
	}
	for _, other := range said.GetNotApplicable() {
		lines = append(lines, "not applicable "+other.GetPolicyName()+": "+other.GetReason())
	}
	sort.Strings(lines)
	for _, line := range lines {
		fmt.Fprintln(to, about, line)
	}
}
