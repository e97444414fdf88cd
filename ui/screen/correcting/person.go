package correcting

import (
	"context"
	"errors"
	"slices"
	"strings"

	"pullquote/articles/anchor"
	"pullquote/articles/clean"
	"pullquote/articles/correct"
	"pullquote/articles/quotes"
	"pullquote/store"
	"pullquote/store/corrections"
	"pullquote/store/index"
	"pullquote/ui/screen/carry"
	"pullquote/ui/screen/pane"
)

// Person is the wish to correct who somebody is whom the article quotes.
func Person(p Page, speaker int) pane.Wish {
	switch {
	case p.State == nil:
		p.Note = pane.StillOpening
		return nil
	case p.Article == nil || p.Article.Partial:
		p.Note = "the rest of the article is still being read"
		return nil
	case speaker < 0 || speaker >= len(p.Found.Speakers):
		p.Note = "go to a speaker first"
		return nil
	}
	return carry.Choose(p.Session, clean.Label(p.Found.Speakers[speaker].Name)+": ", "", p.onPerson(speaker))
}

// onPerson is what can be done to a speaker.
func (p Page) onPerson(speaker int) []carry.Choice {
	s := p.Found.Speakers[speaker]
	name := clean.Label(s.Name)
	of := correct.Correction{Person: s.Name, At: correct.Naming(p.Article.Text, p.Found, speaker)}
	all := []carry.Choice{
		{Letter: "r", Name: "rename", About: "has another name", Do: func() pane.Wish {
			return p.typed(name+" is called: ", s.Name, func(line string) pane.Wish {
				of.Do, of.Name = correct.Rename, line
				return p.where(of)
			})
		}},
		{Letter: "o", Name: "role", About: "has another role, or none", Do: func() pane.Wish {
			return p.typed("the role of "+name+": ", s.Role, func(line string) pane.Wish {
				of.Do, of.Role = correct.Role, line
				return p.where(of)
			})
		}},
		{Letter: "m", Name: "merge", About: "is one with another of the article", Do: func() pane.Wish {
			return p.choosePerson(name+" is the same as: ", speaker, func(who quotes.Speaker) pane.Wish {
				of.Do, of.Name = correct.Merge, who.Name
				return p.do(of)
			})
		}},
	}
	if p.Row > 0 && p.Index != nil {
		all = append(all, carry.Choice{Letter: "e", Name: "everywhere", About: "is one with another of the library, in all articles", Do: func() pane.Wish {
			return p.chooseFromLibrary(name+" is, in all articles: ", func(into index.Person) pane.Wish { return p.mergeEverywhere(s.Name, into) })
		}})
	}
	if taken := p.ofPerson(s); len(taken) > 0 {
		all = append(all, carry.Choice{Letter: "t", Name: "take back", About: "what was corrected last: " + clean.Label(taken[len(taken)-1].String()), Do: func() pane.Wish { return p.takeBack(taken[len(taken)-1:]) }})
	}
	if len(s.Also) > 0 {
		all = append(all, carry.Choice{Letter: "p", Name: "part", About: "one of the names is somebody else’s: " + clean.Label(strings.Join(s.Also, ", ")), Do: func() pane.Wish {
			return p.part(s, of)
		}})
	}
	return all
}

// where asks where a correction of a person is to hold. A name that may be another's in
// another article leaves no choice.
func (p Page) where(c correct.Correction) pane.Wish {
	wide := c
	wide.Everywhere, wide.At = true, anchor.Anchor{}
	if wide.Check() != nil {
		return p.do(c)
	}
	return carry.Choose(p.Session, "where: ", "", []carry.Choice{
		{Letter: "h", Name: "here", About: "in this article", Do: func() pane.Wish { return p.do(c) }},
		{Letter: "e", Name: "everywhere", About: "in all articles that call somebody " + clean.Label(c.Person), Do: func() pane.Wish { return p.do(wide) }},
	})
}

// ofPerson are the corrections of somebody, as far as they are called so now.
func (p Page) ofPerson(s quotes.Speaker) (all []corrections.Kept) {
	for _, k := range p.Kept {
		called := []string{k.Person}
		if k.Do == correct.Rename || k.Do == correct.Merge {
			called = append(called, k.Name)
		}
		if k.Do.OfPerson() && slices.ContainsFunc(called, func(name string) bool { return name == s.Name || slices.Contains(s.Also, name) }) {
			all = append(all, k)
		}
	}
	return all
}

// part asks which of somebody's names is another's.
func (p Page) part(s quotes.Speaker, of correct.Correction) pane.Wish {
	var all []carry.Choice
	for _, called := range append([]string{s.Name}, s.Also...) {
		all = append(all, carry.Choice{Name: called, About: "somebody of their own", Do: func() pane.Wish {
			of.Do, of.Name = correct.Part, called
			return p.do(of)
		}})
	}
	return carry.Choose(p.Session, "who is somebody else: ", "", all)
}

// errNotCounted is why somebody cannot be merged in all articles.
var errNotCounted = errors.New("the library does not count this speaker, who has no name there")

// mergeEverywhere counts a speaker of the article to somebody else in the whole library.
func (p Page) mergeEverywhere(name string, into index.Person) pane.Wish {
	x, row := p.Index, p.Row
	return p.change(clean.Label(name+" is now counted as "+into.Name), func(ctx context.Context, _ *store.State) (store.Step, error) {
		from, ok, err := x.People().Speaking(ctx, row, name)
		if err == nil && !ok {
			err = errNotCounted
		}
		return store.Step{People: &store.Edit{Person: from.Key, Into: into.Key}}, err
	})
}

// typed asks for a line, which begins with what there is.
func (p Page) typed(label, was string, do func(string) pane.Wish) pane.Wish {
	prompt := &pane.Prompt{Label: label, Accept: func(line string) pane.Wish {
		if line = strings.Join(strings.Fields(line), " "); line == was {
			return nil
		}
		return do(line)
	}}
	prompt.Insert(was)
	return pane.Ask{Prompt: prompt}
}
