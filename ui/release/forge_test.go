package main

import (
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// made is what .goreleaser.yaml says of the build.
func made(t *testing.T) (flags, ldflags []string) {
	t.Helper()
	var config struct {
		Builds []struct {
			Flags, Ldflags []string
			Goos, Goarch   []string
		}
	}
	parse(t, ".goreleaser.yaml", &config)
	if len(config.Builds) != 1 || len(config.Builds[0].Goarch) != 2 {
		t.Fatalf("one program is built for two processors, and not %+v", config.Builds)
	}
	if got := slices.Sorted(slices.Values(config.Builds[0].Goos)); !slices.Equal(got, systems()) {
		t.Errorf("it is built for %v, and the licences are those of %v", got, systems())
	}
	return config.Builds[0].Flags, config.Builds[0].Ldflags
}

// The forge's machines do what everybody's do: they run .ci/run, on three systems, and
// before a release once more; at night they look for inputs that fail.
func TestTheForgeRunsWhatEverybodyRuns(t *testing.T) {
	t.Parallel()
	for file, want := range map[string]struct {
		first   string
		systems int
	}{
		"test.yml":    {"bash .ci/run", 3},
		"release.yml": {"bash .ci/run", 0},
		"fuzz.yml":    {"bash .ci/fuzz 30s", 0},
	} {
		var flow struct {
			Jobs map[string]struct {
				Strategy struct{ Matrix struct{ System []string } }
				Steps    []struct{ Uses, Run string }
			}
		}
		parse(t, ".github/workflows/"+file, &flow)
		for name, job := range flow.Jobs {
			var runs []string
			for _, s := range job.Steps {
				if s.Run != "" {
					runs = append(runs, s.Run)
				}
			}
			if len(runs) == 0 || runs[0] != want.first || len(job.Strategy.Matrix.System) != want.systems {
				t.Errorf("%s: %s runs %q on %d systems", file, name, runs, len(job.Strategy.Matrix.System))
			}
		}
		if len(flow.Jobs) != 1 {
			t.Errorf("%s has %d jobs", file, len(flow.Jobs))
		}
	}
}

// Whoever tells of a wrong quotation is asked for a sentence with invented names.
func TestASentenceIsAskedFor(t *testing.T) {
	t.Parallel()
	asked := 0
	err := filepath.WalkDir(filepath.Join(root, ".github", "ISSUE_TEMPLATE"), func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		var form struct {
			Name, Description string
			Body              []struct {
				ID          string
				Attributes  struct{ Label string }
				Validations struct{ Required bool }
			}
		}
		parse(t, ".github/ISSUE_TEMPLATE/"+d.Name(), &form)
		if form.Name == "" || form.Description == "" || len(form.Body) == 0 {
			t.Errorf("%s has no name, no description or no questions", d.Name())
		}
		for _, b := range form.Body {
			if b.ID == "sentence" && b.Validations.Required && strings.Contains(b.Attributes.Label, "invented names") {
				asked++
			}
		}
		return nil
	})
	if err != nil || asked != 1 {
		t.Errorf("a sentence is asked for %d times: %v", asked, err)
	}
}

// parse reads a file of YAML into what is to be known of it.
func parse(t *testing.T, file string, into any) {
	t.Helper()
	if err := yaml.Unmarshal([]byte(text(t, filepath.Join(root, filepath.FromSlash(file)))), into); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

// Where releases come from is said once for all that sends them there; README sends its
// readers to the same place, and those who build from the source get it there.
func TestReadmeNamesThePlaceOfReleases(t *testing.T) {
	t.Parallel()
	var config struct{ Env []string }
	parse(t, ".goreleaser.yaml", &config)
	names := regexp.MustCompile(`"GITHUB_\w+" "([^"]+)"`).FindAllStringSubmatch(strings.Join(config.Env, "\n"), -1)
	if len(names) != 3 || names[1][1] != names[2][1]+"/pullquote" {
		t.Fatalf("the forge, the repository and its owner are not to be read from %q", config.Env)
	}
	home, owner, readme := names[0][1]+"/"+names[1][1], names[2][1], text(t, filepath.Join(root, "README.md"))
	for _, said := range []string{home + "/releases", "--cask " + owner + "/tap/pullquote", "docs/packaging/pullquote.rb", "git+" + home + "?dir=docs/packaging", names[0][1] + "/" + owner + "/scoop-bucket"} {
		if !strings.Contains(readme, said) {
			t.Errorf("README.md does not say %s", said)
		}
	}
	for _, file := range []string{"docs/packaging/flake.nix", "docs/packaging/pullquote.rb"} {
		if !strings.Contains(text(t, filepath.Join(root, filepath.FromSlash(file))), home) {
			t.Errorf("%s does not say %s", file, home)
		}
	}
}
