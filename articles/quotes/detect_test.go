package quotes_test

import (
	"strings"
	"testing"

	"pullquote/articles/quotes"
)

func TestALanguageIsKnownByItsSmallWordsAndScript(t *testing.T) {
	t.Parallel()
	for _, row := range []struct{ want, text string }{
		{"en", "The council of Orrin Bay voted on Tuesday to rebuild the old sea wall."},
		{"en", "He said the ship was late."},
		{"de", "Der Stadtrat von Brackwede hat am Dienstag beschlossen, die alte Mole wieder aufzubauen."},
		{"de", "„Wir warten auf das Schiff“, sagte Jonas Keller."},
		{"fr", "Le conseil municipal de Port-Lannec a voté mardi la reconstruction de la vieille digue."},
		{"fr", "« Nous attendons le bateau », a déclaré Claire Dumas."},
		{"fr", "L’homme n’a pas parlé."},
		{"es", "El pleno de Villamarga aprobó el martes la reconstrucción del viejo dique."},
		{"es", "—No lo sé —dijo Ana—. Pregunta en el puerto."},
		{"it", "Il consiglio comunale di Portoverde ha votato martedì la ricostruzione della vecchia diga."},
		{"it", "«Non lo sappiamo», ha detto il sindaco."},
		{"pt", "A câmara municipal de Vilamar aprovou na terça-feira a reconstrução do velho molhe."},
		{"pt", "“Não sabemos de nada”, disse a ministra."},
		{"nl", "De gemeenteraad van Oudeveen heeft dinsdag besloten de oude dijk weer op te bouwen."},
		{"nl", "‘We weten het niet’, zegt de burgemeester."},
		{"pl", "Rada miasta Brzegowo zdecydowała we wtorek, że stary falochron będzie odbudowany."},
		{"pl", "„Nie wiemy, co się stało” – powiedział burmistrz."},
		{"ru", "Городской совет Приморска решил во вторник восстановить старый мол."},
		{"ja", "市議会は火曜日、古い防波堤を再建することを決めた。"},
		{"ja", "「船を待っている」とタロウは言った。"},
		{"zh", "市议会星期二决定重建旧防波堤。"},
		{"en", "Tarn 3, Orrin 2."},
		{"en", ""},
	} {
		if got := quotes.Find(page(row.text)).Language; got != row.want {
			t.Errorf("%s is read as %q, want %q", row.text, got, row.want)
		}
	}
}

func TestAShortTextIsInTheLanguageThatItsFileNames(t *testing.T) {
	t.Parallel()
	for _, row := range []struct{ tag, text, want string }{
		{"de", "Ahoi!", "de"},
		{"pt-BR", "Oi!", "pt"},
		{"xx", "Oi!", "en"},
		{"d", "Oi!", "en"},
		{"fr", "The council of Orrin Bay voted on Tuesday to rebuild the wall.", "en"},
	} {
		d := page(row.text)
		d.Language = row.tag
		if got := quotes.Find(d).Language; got != row.want {
			t.Errorf("%s (%s) is read as %q, want %q", row.text, row.tag, got, row.want)
		}
	}
}

func TestForeignWordsInAnEnglishArticleLeaveItEnglish(t *testing.T) {
	t.Parallel()
	text := strings.Join(newsParagraphs, "\n\n") + "\n\n« Nous ne savons pas où est le bateau et nous ne sommes pas les seuls dans ce cas », said Claire Dumas, in French."
	if got := quotes.Find(page(text)).Language; got != "en" {
		t.Errorf("read as %q", got)
	}
}

// BenchmarkDetect measures what telling the language costs a short article and a long one.
func BenchmarkDetect(b *testing.B) {
	for _, size := range []int{6_000, 1 << 20} {
		d := news(size)
		for i := range d.Paragraphs {
			d.Paragraphs[i].Kind = quotes.Heading // read for the language, and for nothing else
		}
		b.Run(map[bool]string{true: "1000Words", false: "1MB"}[size == 6_000], func(b *testing.B) { benchmarkFind(b, d) })
	}
}
