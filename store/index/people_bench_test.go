package index

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// crowdOf makes articles in each of which five of many people speak, some of them
// far more often than others.
func crowdOf(r *rand.Rand, from, n, people int) []record {
	roles := []string{"", ", mayor", ", pilot", ", harbour master"}
	var all []record
	for i := range n {
		var who []string
		for range 5 {
			p := int(float64(people) * r.Float64() * r.Float64() * r.Float64())
			name := fmt.Sprintf("Ada%c %s", 'a'+p%26, surname(p/26))
			if r.IntN(8) == 0 {
				name = surname(p / 26)
			}
			who = append(who, name+roles[p%len(roles)])
		}
		who = append(who, "a senior official")
		all = append(all, article(fmt.Sprint("n", from+i), []string{"Post", "Globe", "Herald"}[r.IntN(3)], day(r.IntN(2000)), who...))
	}
	return all
}

func surname(n int) string {
	s := []byte{byte('A' + n%26)}
	for n = n/26 + 1; n > 0; n /= 26 {
		s = append(s, byte('a'+n%26), "aeiou"[n%5])
	}
	return string(s)
}

// What its speakers cost an article when it is indexed: five of 50,000 people
// and a source without a name.
func BenchmarkSpeakersOfAnArticle(b *testing.B) {
	x := empty(b)
	r := rand.New(rand.NewPCG(1, 2))
	const batchOf = 500
	all := crowdOf(r, 0, (b.N/batchOf+1)*batchOf, 50_000)
	b.ResetTimer()
	for from := 0; from < b.N; from += batchOf {
		err := x.in(b.Context(), func(w *batch) error {
			for i, a := range all[from : from+batchOf] {
				if _, err := w.addSpeakers(ID(from+i+1), a); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}
