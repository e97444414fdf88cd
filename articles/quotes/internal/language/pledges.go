package language

import "strings"

// pledges are how a language tells in an infinitive: "a promis de ne pas fermer le pont".
type pledges struct {
	stems string // how the verbs begin that do, as they stand before it
	ends  string // how infinitives end
	leads string // small words that stand before one: de, ne, pas
}

// Pledge reports whether a verb tells what stands in an infinitive behind it.
func (p *pledges) Pledge(verb string) bool {
	verb = strings.ToLower(verb)
	for stem := range strings.FieldsSeq(p.stems) {
		if strings.HasPrefix(verb, stem) {
			return true
		}
	}
	return false
}

// IsInfinitive reports whether a word in small letters ends as an infinitive does.
func (p *pledges) IsInfinitive(w string) bool {
	for end := range strings.FieldsSeq(p.ends) {
		if len(w) > len(end)+1 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// Leads reports whether a small word may stand before an infinitive.
func (p *pledges) Leads(w string) bool { return Listed(p.leads, w) }

var (
	frenchPledges = pledges{
		stems: `promet promi propos demand recommand conseil nie niai nié démen affirm assur prétend jur exig ordonn reconnaî reconnu recon admet admi espér regrett
			accus reproch menac suggér déclar souhait dit jug estim`,
		ends:  "er ir re oir",
		leads: "de d’ d' ne n’ n' pas plus jamais rien point se s’ s' le la les l’ l' en y à",
	}
	spanishPledges = pledges{
		stems: `promet pid pedi neg nieg asegur afirm prop recom orden exig dij dic dich aconsej anunci amenaz recono admit lament suger sugir rog
			plante acus aleg`,
		ends:  "ar er ir arse erse irse arlo arla erlo erla irlo irla arlos",
		leads: "no nunca ni a de",
	}
	italianPledges = pledges{
		stems: `prome neg propo chied chies ordin consigl raccomand assicur afferm minacc amme ammis dichiar sost dice detto dett sper annunc accus`,
		ends:  "are ere ire aver esser arsi ersi irsi arlo erlo irlo",
		leads: "di d’ d' non mai a più",
	}
	portuguesePledges = pledges{
		stems: `promet neg prop ped pede orden exig aconselh recomend afirm garant anunci ameaç admit lament suger diss diz acus`,
		ends:  "ar er ir or",
		leads: "não nunca a de para",
	}
	polishPledges = pledges{
		stems: `obieca zapowiedzi zaproponowa poleci kaza poprosi prosi grozi`,
		ends:  "ć c",
		leads: "nie się",
	}
	russianPledges = pledges{
		stems: `обеща пообеща предложи призва потребова попроси пригрози рекоменд посоветова`,
		ends:  "ть ться ти",
		leads: "не",
	}
)
