package quotes_test

import "testing"

func TestMoreLanguagesHaveMarksAndVerbs(t *testing.T) {
	check(t, []row{
		{"Broen er lukket, og det har den været siden i går og hele natten.\n\n»Vi har ventet hele natten på båden«, siger Petra Holm.\n\n– Vi venter ikke længere, sagde Ole Lind.", []string{
			"direct · Petra Holm · Vi har ventet hele natten på båden",
			"direct · Ole Lind · Vi venter ikke længere,",
		}},
		{"Bron är stängd, och det har den varit sedan i går, men inte för alla.\n\n”Vi har väntat hela natten på båten”, säger Petra Holm.", []string{"direct · Petra Holm · Vi har väntat hela natten på båten"}},
		{"Broen er stengt, og det har den vært etter stormen og hele natten.\n\n«Vi har ventet hele natten på båten», sier ordfører Petra Holm.", []string{"direct · Petra Holm · Vi har ventet hele natten på båten"}},
		{"Silta on kiinni, ja se on ollut kiinni koko yön, kun myös tie katkesi.\n\n”Olemme odottaneet venettä koko yön”, sanoo Petra Holm.", []string{"direct · Petra Holm · Olemme odottaneet venettä koko yön"}},
		{"Most je zavřený a lidé čekají na loď, a je jich mnoho na břehu.\n\n„Čekáme na loď celou noc,“ řekla starostka Petra Holmová.", []string{"direct · Petra Holmová · Čekáme na loď celou noc,"}},
		{"Podul este închis și nu se știe când va fi deschis, dar lumea așteaptă.\n\n„Așteptăm barca de aseară”, a declarat primarul Ion Lupu.", []string{"direct · Ion Lupu · Așteptăm barca de aseară"}},
		{"Η γέφυρα είναι κλειστή και ο κόσμος περιμένει.\n\n«Περιμένουμε το πλοίο όλη τη νύχτα», είπε ο δήμαρχος Νίκος Λύκος.", []string{"direct · Νίκος Λύκος · Περιμένουμε το πλοίο όλη τη νύχτα"}},
		{"Köprü kapalı ve bu çok uzun bir gece olarak anılacak, çok kişi bekliyor.\n\n“Bütün gece vapuru bekledik” dedi Petra Holm.", []string{"direct · Petra Holm · Bütün gece vapuru bekledik"}},
		{"A híd zárva van, és az emberek már nem hiszik, hogy ma kinyit.\n\n„Egész éjjel a hajóra vártunk” – mondta Holm Petra.", []string{"direct · Holm Petra · Egész éjjel a hajóra vártunk"}},
		{"다리는 아침부터 닫혀 있다.\n\n“우리는 밤새 배를 기다렸습니다”라고 페트라가 말했다.", []string{"direct · ? · 우리는 밤새 배를 기다렸습니다"}},
		{"הגשר סגור כל הבוקר.\n\n\"אנחנו מחכים לסירה כל הלילה, ואין סירה\", אמרה פטרה.", []string{"direct · ? · אנחנו מחכים לסירה כל הלילה, ואין סירה"}},
	})
}
