package main

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"time"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

// largestMessage is what the engine takes in one message.
const largestMessage = 400 << 20

// clockTick is what Linux counts a process's CPU in; 100 of them are a second on every machine.
const clockTick = 10 * time.Millisecond

// pack is one that was started for this player, and the connection to it.
type pack struct {
	process    *exec.Cmd
	connection *grpc.ClientConn
	calls      pulumirpc.AnalyzerClient
	ready      time.Duration
}

// start runs an executable and waits, as the engine does, for the port it prints.
func start(executable string) (*pack, error) {
	process := exec.Command(executable)
	process.Stderr = os.Stderr
	output, err := process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	began := time.Now()
	if err := process.Start(); err != nil {
		return nil, err
	}
	port, err := bufio.NewReader(output).ReadString('\n')
	ready := time.Since(began)
	if err != nil {
		return nil, fmt.Errorf("%s printed no port: %w", executable, err)
	}
	connection, err := grpc.NewClient(net.JoinHostPort("127.0.0.1", strings.TrimSpace(port)),
		grpc.WithTransportCredentials(insecure.NewCredentials()), grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(largestMessage)))
	if err != nil {
		return nil, err
	}
	return &pack{process, connection, pulumirpc.NewAnalyzerClient(connection), ready}, nil
}

func (p *pack) stop() {
	_ = p.connection.Close()
	_ = p.process.Process.Signal(os.Interrupt)
	_ = p.process.Wait()
}

// cpu is what the process has taken so far, by Linux's books; 0 on other systems.
func (p *pack) cpu() time.Duration {
	books, err := os.ReadFile(p.books("stat"))
	if err != nil {
		return 0
	}
	// Behind the name, which may hold anything, utime and stime are the twelfth and thirteenth.
	fields := strings.Fields(string(books[strings.LastIndexByte(string(books), ')')+1:]))
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * clockTick
}

// largestKibibytes is the largest resident size; 0 where it cannot be had.
func (p *pack) largestKibibytes() int {
	books, _ := os.ReadFile(p.books("status"))
	return sum(string(books), `VmHWM:\s*(\d+) kB`)
}

// liveKibibytes is the Java heap when all garbage is collected; the serial collector leaves garbage of up to a twentieth of the heap where
// it lies, except every fourth time.
func (p *pack) liveKibibytes() int {
	for range 4 {
		_ = p.jcmd("GC.run")
	}
	return sum(p.jcmd("GC.heap_info"), `generation .* used (\d+)K`)
}

func (p *pack) jcmd(command string) string {
	output, _ := exec.Command("jcmd", strconv.Itoa(p.process.Process.Pid), command).Output()
	return string(output)
}

func (p *pack) books(name string) string {
	return fmt.Sprintf("/proc/%d/%s", p.process.Process.Pid, name)
}

// sum adds up what the group of a pattern finds in a text.
func sum(text, pattern string) int {
	total := 0
	for _, found := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		number, _ := strconv.Atoi(found[1])
		total += number
	}
	return total
}
