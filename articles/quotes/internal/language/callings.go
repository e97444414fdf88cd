package language

import "strings"

// callings are, by what somebody does, the nouns that may stand for them then: who "has
// coached her since March" is "the coach". Each row has verbs before the colon.
var callings = callingsOf(`
coach coaches coached coaching: coach trainer
train trains trained training: trainer coach
manage manages managed: manager boss
captain captains captained skippers skippered: captain skipper
chair chairs chaired: chair chairman chairwoman chairperson
lead leads led head heads headed: leader head boss chief chair chairman chairwoman
preside presides presided: judge magistrate chairman chairwoman chair
testify testifies testified: witness
prosecute prosecutes prosecuted: prosecutor
prosecuting: prosecutor barrister lawyer counsel
defending: barrister lawyer solicitor counsel
represent represents represented representing: lawyer attorney barrister solicitor counsel
teach teaches taught: teacher professor lecturer instructor
direct directs directed: director film-maker filmmaker
write writes wrote: author writer playwright novelist
sing sings sang: singer
conduct conducts conducted: conductor
compose composes composed: composer
paint paints painted: painter artist
own owns owned: owner landlord landlady
run runs ran: owner manager boss director
found founded co-founded: founder
farm farms farmed: farmer
drive drives drove: driver motorist
fly flies flew: pilot
bake bakes baked: baker
edit edits edited: editor
produces produced: producer
designs designed: designer architect
invents invented: inventor
investigates investigated: investigator detective
sue sues sued: plaintiff
rescued: rescuer
translates translated: translator
sails sailed: sailor skipper
deny denies denied plead pleads pleaded: defendant accused
`)

// suffering are the same for whom something is done to: who "was charged" is "the defendant".
var suffering = callingsOf(`
charged accused prosecuted tried convicted acquitted sentenced: defendant accused
arrested detained: suspect
appointed hired: appointee
elected: winner
`)

// callingsOf reads a list of rows into nouns by verb.
func callingsOf(list string) map[string]string {
	all := map[string]string{}
	for row := range strings.Lines(list) {
		verbs, nouns, _ := strings.Cut(strings.TrimSpace(row), ":")
		for v := range strings.FieldsSeq(verbs) {
			all[v] = strings.TrimSpace(nouns)
		}
	}
	return all
}

// alike are offices by several names: a councilwoman is "the councillor", and so on.
var alike = [...]string{
	"chair chairman chairwoman chairperson",
	"lawyer attorney barrister solicitor counsel",
	"headteacher principal headmaster headmistress head",
	"councillor councilman councilwoman councilor councilmember",
	"congressman congresswoman representative lawmaker",
	"physician doctor", "surgeon doctor", "gp doctor",
	"constable officer policeman policewoman", "sergeant officer", "detective officer", "corporal officer", "inspector officer", "superintendent officer",
	"captain skipper", "novelist author writer", "ceo executive boss",
	"professor academic scholar", "goalkeeper keeper goalie",
	"priest vicar rector clergyman", "reverend minister pastor vicar priest", "head director chief", "landlady landlord",
	"mp mep msp mpp mla mna td politician lawmaker", "senator lawmaker politician", "minister politician", "qc kc barrister lawyer",
}

// AlsoCalled returns by what other nouns an office goes.
func (l *Language) AlsoCalled(office string) (nouns []string) {
	if !l.Has(ShortOffices) {
		return nil
	}
	for _, row := range alike {
		if !Listed(row, office) {
			continue
		}
		for noun := range strings.FieldsSeq(row) {
			if noun != office {
				nouns = append(nouns, noun)
			}
		}
	}
	return nouns
}

// alikeOf maps each word to the row that it stands in.
func alikeOf(rows ...string) map[string]string {
	alike := map[string]string{}
	for _, row := range rows {
		for w := range strings.FieldsSeq(row) {
			alike[w] = row
		}
	}
	return alike
}
