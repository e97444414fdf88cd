package launch

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
	"sync"
	"time"

	"pullquote/ui/aloud"
)

// Speech says words aloud, by a program that is configured or found. See package aloud.
type Speech struct {
	Choice func() aloud.Choice // what is configured, asked anew each time

	asked  sync.Once
	voices []aloud.Installed
}

// Say says something, and returns when it is said. It is silent soon after ctx has ended.
func (s *Speech) Say(ctx context.Context, w aloud.Words) error {
	choice := s.Choice()
	program, err := aloud.Program(choice, func(name string) bool {
		_, err := exec.LookPath(name)
		return err == nil
	})
	if err != nil {
		return err
	}
	s.ask(ctx, program)
	line, err := aloud.Command(program, choice, s.voices, w)
	if err != nil {
		return err
	}
	said, err := speak(ctx, line)
	if ctx.Err() == nil && err != nil {
		return fmt.Errorf("reading aloud by %s: %w", line.Argv[0], saidError(said, err))
	}
	if ctx.Err() != nil && len(line.Stop) > 0 {
		quiet, end := context.WithTimeout(context.WithoutCancel(ctx), hush)
		defer end()
		_, _ = speak(quiet, aloud.Line{Argv: line.Stop})
	}
	return ctx.Err()
}

// hush is how long a program may take to be silent, and to list its voices.
const hush = 2 * time.Second

// ask asks a program once for its voices.
func (s *Speech) ask(ctx context.Context, program string) {
	s.asked.Do(func() {
		argv := aloud.Ask(program)
		if argv == nil {
			return
		}
		ctx, end := context.WithTimeout(ctx, hush)
		defer end()
		listed, _ := exec.CommandContext(ctx, argv[0], argv[1:]...).Output() // without a list, everybody has the voice of the system
		s.voices = aloud.Read(string(listed))
	})
}

// speak runs a line to its end, and returns what it says on standard error.
func speak(ctx context.Context, line aloud.Line) (said []byte, err error) {
	cmd := exec.CommandContext(ctx, line.Argv[0], line.Argv[1:]...)
	var complaint start
	cmd.Stdin, cmd.Stderr, cmd.WaitDelay = strings.NewReader(line.Input), &complaint, hush
	together(cmd)
	err = cmd.Run()
	return complaint, err
}

// start keeps the start of what is written to it.
type start []byte

func (s *start) Write(b []byte) (int, error) {
	const most = 4 << 10
	*s = append(*s, b[:min(len(b), most-len(*s))]...)
	return len(b), nil
}
