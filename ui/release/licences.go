package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// systems are those that the program is built for. What is in it differs a little.
func systems() []string { return []string{"darwin", "freebsd", "linux", "windows"} }

// licences writes the licence of everything that is in the program into a folder, each
// as the module has it: Go's own, and those of all modules that are linked for any system.
func licences(module, folder string) error {
	goroot, err := golang(module, "", "env", "GOROOT")
	if err != nil {
		return err
	}
	dirs := map[string]string{"go": strings.TrimSpace(goroot)}
	for _, system := range systems() {
		// What stands in for a part of a module is a copy of that part, with its licence.
		linked, err := golang(module, system, "list", "-modfile=release.mod", "-deps", "-f",
			"{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Dir}}{{end}}{{end}}", ".")
		if err != nil {
			return err
		}
		for line := range strings.Lines(linked) {
			if path, dir, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
				dirs[path] = dir
			}
		}
	}
	for path, dir := range dirs {
		if err := copyLicence(dir, filepath.Join(folder, filepath.FromSlash(path))); err != nil {
			return fmt.Errorf("the licence of %s: %w", path, err)
		}
	}
	return nil
}

// golang runs the go command for a system and returns what it prints.
func golang(dir, system string, args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+system)
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w", args[0], err)
	}
	return string(out), nil
}

// copyLicence copies the files of a module that say under which terms it may be used.
func copyLicence(from, to string) error {
	files, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	found := false
	for _, f := range files {
		if !f.Type().IsRegular() || !isLicence(f.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(from, f.Name()))
		if err != nil {
			return err
		}
		if err := os.MkdirAll(to, 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, f.Name()), text, 0o644); err != nil {
			return err
		}
		found = true
	}
	if !found {
		return fmt.Errorf("there is none in %s", from)
	}
	return nil
}

// isLicence tells by a file's name whether it holds terms of use, or what these ask to be
// handed on: LICENSE-MIT.txt, COPYING, NOTICE.
func isLicence(name string) bool {
	name = strings.ToUpper(name)
	return slices.ContainsFunc([]string{"LICENSE", "LICENCE", "COPYING", "NOTICE", "PATENTS"}, func(begin string) bool {
		return strings.HasPrefix(name, begin) && !strings.HasSuffix(name, ".GO")
	})
}
