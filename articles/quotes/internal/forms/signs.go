package forms

import "strings"

// signs are the words by which a language marks an interview.
type signs struct {
	asks    string // labels of questions, in small letters
	answers string // labels of answers
	second  string // the one who is asked: "you"
	first   string // the one who answers: "I"
}

// signsOf returns the signs of a language, by its tag; those of English for a language that
// has none here.
func signsOf(tag string) signs {
	if s, ok := table[tag]; ok {
		return s
	}
	return table["en"]
}

var table = map[string]signs{
	"en": {"q question interviewer", "a answer interviewee", "you your yours yourself", "i i’m i've i’ve i'm my me we our us"},
	"de": {"frage f", "antwort a", "sie ihr ihre ihren ihnen du dein euch", "ich mir mich mein meine wir uns unser"},
	"fr": {"question q", "réponse r", "vous votre vos tu", "je j’ai j'ai me mon ma mes nous notre"},
	"es": {"pregunta p", "respuesta r", "usted su sus tú te", "yo me mi mis nos he"},
	"it": {"domanda d", "risposta r", "lei suo sua tu", "io mi mio mia ho noi"},
	"pt": {"pergunta p", "resposta r", "você seu sua", "eu me meu minha nós"},
	"nl": {"vraag v", "antwoord a", "u uw je jouw", "ik mij mijn me wij we ons"},
	"pl": {"pytanie p", "odpowiedź o", "pan pani ty", "ja mnie mi mój moja"},
	"ru": {"вопрос в", "ответ о", "вы вас вам ваш ты", "я мне меня мой моя мы"},
	"sv": {"fråga f", "svar s", "du din ditt ni er", "jag mig min mitt vi"},
	"da": {"spørgsmål s", "svar", "du din dit", "jeg mig min mit vi"},
	"nb": {"spørsmål s", "svar", "du din ditt", "jeg meg min mitt vi"},
}

// listed reports whether a list of words in small letters holds w, in any case.
func listed(list, w string) bool {
	w = strings.ToLower(w)
	for l := range strings.FieldsSeq(list) {
		if l == w {
			return true
		}
	}
	return false
}

// holds reports whether one of the words of a list stands in s, within its first bytes.
func holds(s, list string) bool {
	const reach = 600
	s = s[:min(len(s), reach)]
	for w := range strings.FieldsSeq(s) {
		if listed(list, strings.Trim(w, ".,;:?!…()*_")) {
			return true
		}
	}
	return false
}
