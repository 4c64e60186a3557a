package main

import (
	"context"
	"fmt"
	"io"
	"syscall"
	"time"
)

// analysis is what one analysis of a stack took.
type analysis struct {
	mending, analysing, whole time.Duration
	pack, player              time.Duration
}

func (a analysis) String() string {
	return fmt.Sprint(a.mending.Milliseconds(), " ", a.analysing.Milliseconds(), " ", a.whole.Milliseconds(), " ", a.pack.Milliseconds(),
		" ", a.player.Milliseconds())
}

// analyse plays a whole run. A pack that mends something is not the one to be measured: the engine would ask about something else then.
func analyse(stack *stack, pack *pack, said io.Writer) (analysis, error) {
	ctx := context.Background()
	var took analysis
	if err := configure(pack); err != nil {
		return took, err
	}
	took.pack, took.player = -pack.cpu(), -ownCPU()
	for _, resource := range stack.each {
		began := time.Now()
		mends, err := pack.calls.Remediate(ctx, resource)
		if err != nil {
			return took, err
		}
		if len(mends.GetRemediations()) > 0 {
			return took, fmt.Errorf("the pack mended %s", resource.GetUrn())
		}
		mended := time.Now()
		response, err := pack.calls.Analyze(ctx, resource)
		if err != nil {
			return took, err
		}
		took.mending += mended.Sub(began)
		took.analysing += time.Since(mended)
		write(said, resource.GetUrn(), response)
	}
	began := time.Now()
	response, err := pack.calls.AnalyzeStack(ctx, stack.whole)
	if err != nil {
		return took, err
	}
	took.whole = time.Since(began)
	took.pack += pack.cpu()
	took.player += ownCPU()
	write(said, "stack", response)
	return took, nil
}

func ownCPU() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
