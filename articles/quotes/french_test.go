package quotes_test

import "testing"

func TestFrenchVerbsStandBeforeTheirSubjects(t *testing.T) {
	check(t, []row{
		{"« Nous attendons le bateau », a déclaré Claire Dumas. « Il viendra. »", []string{
			"direct · Claire Dumas · Nous attendons le bateau", "direct · Claire Dumas · Il viendra.",
		}},
		{"« Le port est fermé », a-t-elle ajouté. « Pour combien de temps ? » s’interroge un pêcheur.", []string{
			"direct · ? · Le port est fermé", "direct · pêcheur · Pour combien de temps ?",
		}},
		{"Selon la préfecture, la digue est « hors d’usage ». D’après Jeanne Morvan, elle « tiendra dix ans ».", []string{
			"mixed · préfecture · hors d’usage", "mixed · Jeanne Morvan · tiendra dix ans",
		}},
		{"Le maire, Yann Le Bris, a dénoncé « une décision absurde ». « On nous prend pour des enfants », s’est-il emporté.", []string{
			"mixed · Yann Le Bris · une décision absurde", "direct · Yann Le Bris · On nous prend pour des enfants",
		}},
		{"« L’eau, explique Anne Kervella, ne reviendra pas avant lundi. »", []string{"direct · Anne Kervella · L’eau, explique Anne Kervella, ne reviendra pas avant lundi."}},
		{"« Je n’ai rien vu, assure le gardien. Rien du tout. » Son collègue hausse les épaules.", []string{"direct · gardien · Je n’ai rien vu, assure le gardien. Rien du tout."}},
		{"Mme Dumas a reçu la presse mardi. « Je ne démissionnerai pas », a-t-elle dit. M. Le Bris, lui, parle de « faute politique ».", []string{
			"direct · Dumas · Je ne démissionnerai pas", "mixed · Le Bris · faute politique",
		}},
		{"Pour Claire Dumas, le projet est « mort-né ».", []string{"mixed · Claire Dumas · mort-né"}},
		{"Comme l’écrit l’historien Paul Mercier, le village fut « une île dans les terres ».", []string{"mixed · Paul Mercier · une île dans les terres"}},
		{"Elle sort en librairie son roman « Les Heures grises » et une série, « Marée basse ».", []string{"scare · ? · Les Heures grises", "scare · ? · Marée basse"}},
	})
}

func TestFrenchDialogueOpensWithADash(t *testing.T) {
	check(t, []row{
		{"Il poussa la porte de la mairie.\n\n— Vous êtes en retard, dit la secrétaire.\n\n— Je sais, répondit Jean.", []string{
			"direct · secrétaire · Vous êtes en retard,", "direct · Jean · Je sais,",
		}},
	})
}
