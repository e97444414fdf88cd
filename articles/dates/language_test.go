package dates

import (
	"strings"
	"testing"
	"unicode"
)

// TestEveryLanguageWritesADay has the forms of a day in the newspapers of each
// language: 2 March 2026, a Monday.
func TestEveryLanguageWritesADay(t *testing.T) {
	t.Parallel()
	for tag, texts := range map[string][]string{
		"en": {"2 March 2026", "March 2, 2026", "Mar. 2, 2026", "Monday, March 2nd, 2026", "Mon 2 Mar 2026", "on the 2nd of March, 2026", "MARCH 2, 2026"},
		"de": {"2. März 2026", "Montag, 2. März 2026", "Montag, den 2. März 2026", "Mo., 2. Mrz. 2026", "02.03.2026", "2.3.2026", "Veröffentlicht am 2. März 2026", "2. MÄRZ 2026"},
		"nl": {"2 maart 2026", "maandag 2 maart 2026", "ma 2 mrt. 2026", "2-3-2026", "Gepubliceerd op 2 maart 2026"},
		"sv": {"2 mars 2026", "måndag 2 mars 2026", "måndag den 2 mars 2026", "mån 2 mars 2026", "2026-03-02", "Publicerad 2 mars 2026"},
		"da": {"2. marts 2026", "mandag den 2. marts 2026", "man. 2. mar. 2026", "02.03.2026", "Udgivet 2. marts 2026"},
		"nb": {"2. mars 2026", "mandag 2. mars 2026", "man. 2. mars 2026", "02.03.2026", "Publisert 2. mars 2026"},
		"fi": {"2. maaliskuuta 2026", "maanantaina 2. maaliskuuta 2026", "ma 2.3.2026", "2.3.2026", "Julkaistu 2.3.2026"},
		"fr": {"2 mars 2026", "lundi 2 mars 2026", "Lun. 2 mars 2026", "le 2 mars 2026", "02/03/2026 lundi", "Publié le 2 mars 2026", "2 MARS 2026"},
		"es": {"2 de marzo de 2026", "lunes, 2 de marzo de 2026", "2 de marzo del 2026", "lun. 2 mar. 2026", "2 MAR 2026", "Publicado el 2 de marzo de 2026", "2 marzo, 2026"},
		"it": {"2 marzo 2026", "lunedì 2 marzo 2026", "lun 2 mar 2026", "Pubblicato il 2 marzo 2026", "Lunedi 2 Marzo 2026"},
		"pt": {"2 de março de 2026", "segunda-feira, 2 de março de 2026", "Segunda, 2 de março de 2026", "seg., 2 mar. 2026", "02 mar 2026", "Publicado em 2 de março de 2026", "2 de marco de 2026"},
		"ca": {"2 de març de 2026", "dilluns, 2 de març del 2026", "dl. 2 març 2026"},
		"ro": {"2 martie 2026", "luni, 2 martie 2026", "lun. 2 mar. 2026", "Publicat 2 martie 2026"},
		"pl": {"2 marca 2026", "2 marca 2026 r.", "poniedziałek, 2 marca 2026 r.", "pon., 2 mar 2026", "02.03.2026", "Opublikowano: 2 marca 2026"},
		"cs": {"2. března 2026", "pondělí 2. března 2026", "po 2. 3. 2026", "2. 3. 2026", "Publikováno 2. března 2026"},
		"sk": {"2. marca 2026", "pondelok 2. marca 2026", "po 2. 3. 2026", "Publikované 2. marca 2026"},
		"ru": {"2 марта 2026", "2 марта 2026 года", "2 марта 2026 г.", "понедельник, 2 марта 2026 г.", "Пн, 2 мар 2026", "02.03.2026", "Опубликовано: 2 марта 2026", "2-го марта 2026"},
		"uk": {"2 березня 2026", "2 березня 2026 року", "понеділок, 2 березня 2026 р.", "пн, 2 бер. 2026", "Опубліковано 2 березня 2026"},
		"el": {"2 Μαρτίου 2026", "Δευτέρα 2 Μαρτίου 2026", "Δευ. 2 Μαρ. 2026", "2 ΜΑΡΤΊΟΥ 2026", "Δημοσίευση: 2 Μάρτιος 2026"},
		"tr": {"2 Mart 2026", "2 Mart 2026 Pazartesi", "2 MART 2026 PAZARTESİ", "02.03.2026"},
		"hu": {"2026. március 2.", "2026. március 2., hétfő", "2026. márc. 2.", "2026.03.02.", "2026. 03. 02."},
		"id": {"2 Maret 2026", "Senin, 2 Maret 2026", "Sen, 2 Mar 2026", "Diterbitkan 2 Maret 2026"},
		"ja": {"2026年3月2日", "2026年3月2日（月）", "2026年3月2日 月曜日", "令和8年3月2日", "２０２６年３月２日", "2026/03/02", "二〇二六年三月二日", "公開日：2026年3月2日"},
		"zh": {"2026年3月2日", "2026年03月02日 星期一", "2026年3月2日周一", "二〇二六年三月二日", "發布時間：2026-03-02", "民國115年3月2日", "2026年3月2號"},
		"ko": {"2026년 3월 2일", "2026년 3월 2일 월요일", "2026년 3월 2일(월)", "2026.03.02", "입력 2026.03.02."},
	} {
		for _, text := range texts {
			w, ok := Parse(text)
			if got := told(w.In(tag), ok); got != "2026-03-02" {
				t.Errorf("%s: %q is %q", tag, text, got)
			}
			expect(t, Stamp, text, told(w, ok))
		}
	}
}

// TestEveryLanguageWritesATime has the forms of a moment: five past two in the
// afternoon, on 2 March 2026.
func TestEveryLanguageWritesATime(t *testing.T) {
	t.Parallel()
	for tag, texts := range map[string][]string{
		"en": {"2 March 2026 at 14:05 GMT", "March 2, 2026, 2:05 p.m. UTC", "2:05pm, Monday 2 March 2026", "2 March 2026 14.05"},
		"de": {"Montag, 2. März 2026, 14:05 Uhr", "02.03.2026 um 14.05 Uhr", "2.3.2026 - 14:05", "02.03.2026, 15:05 Uhr MEZ", "14.05 Uhr, 2. März 2026", "Stand: 02.03.2026 14:05 Uhr"},
		"nl": {"maandag 2 maart 2026 om 14:05 uur", "2 maart 2026, 14u05", "02-03-2026 14:05", "ma 2 mrt. 2026, 14.05 uur"},
		"sv": {"2 mars 2026 kl. 14.05", "måndag 2 mars 2026 klockan 14:05", "Publicerad 2026-03-02 14:05", "Uppdaterad 2 mars 2026 kl 14.05"},
		"da": {"2. marts 2026 kl. 14.05", "mandag den 2. marts 2026 kl. 14:05", "Opdateret 2. marts 2026, kl. 14:05"},
		"nb": {"2. mars 2026 kl. 14:05", "Publisert 02.03.2026 14:05", "mandag 2. mars 2026 klokken 14.05"},
		"fi": {"2.3.2026 klo 14.05", "maanantaina 2. maaliskuuta 2026 kello 14.05", "klo 14.05, 2.3.2026", "Päivitetty 2.3.2026 14:05"},
		"fr": {"lundi 2 mars 2026 à 14h05", "2 mars 2026, 14 h 05", "à 14 h 05, le 2 mars 2026", "Publié le 02/03/2026 à 14:05", "2 mars 2026 à 15h05 (CET)", "2 mars 2026 14h05min"},
		"es": {"2 de marzo de 2026, 14:05 h", "lunes 2 de marzo de 2026 a las 14.05", "2 MAR 2026 - 15:05 CET", "2 mar 2026, 2:05 p. m.", "2 de marzo de 2026 a las 14:05 horas", "Actualizado el 02/03/2026 a las 14:05h"},
		"it": {"2 marzo 2026 alle 14:05", "lunedì 2 marzo 2026 ore 14.05", "2 marzo 2026, alle ore 14:05", "Aggiornato il 02/03/2026 alle 14:05"},
		"pt": {"2 de março de 2026, 14h05", "segunda-feira, 2 de março de 2026 às 14:05", "Publicado em 02/03/2026 às 14h05min", "02 mar 2026 - 14h05", "2 de março de 2026 às 11h05 BRT"},
		"ca": {"2 de març de 2026 a les 14.05", "dilluns, 2 de març de 2026 a les 14:05 h"},
		"ro": {"luni, 2 martie 2026, ora 14:05", "2 martie 2026, 14:05", "Actualizat 2 martie 2026 ora 14:05"},
		"pl": {"2 marca 2026, 14:05", "2 marca 2026 r. o godz. 14:05", "poniedziałek, 2 marca 2026 r., godz. 14.05", "Aktualizacja: 02.03.2026 14:05", "pt., 2.03.2026, 14:05"},
		"cs": {"2. března 2026 14:05", "pondělí 2. března 2026 v 14.05", "2. 3. 2026 14:05", "2. března 2026, 14:05 hod."},
		"sk": {"2. marca 2026 o 14:05", "2. 3. 2026 14:05", "pondelok 2. marca 2026 o 14.05 h"},
		"ru": {"2 марта 2026, 14:05", "2 марта 2026 года в 14:05", "02.03.2026 17:05 (мск)", "Пн, 2 марта 2026 17:05:00 +0300", "2 марта 2026 г. 14 ч. 05 мин.", "Обновлено 2 марта 2026 в 14:05"},
		"uk": {"2 березня 2026, 14:05", "2 березня 2026 року о 14:05", "Оновлено: 02.03.2026 14:05"},
		"el": {"2 Μαρτίου 2026, 14:05", "Δευτέρα 2 Μαρτίου 2026 στις 14:05", "2 Μαρτίου 2026, 2:05 μ.μ."},
		"tr": {"2 Mart 2026 14:05", "2 Mart 2026 Pazartesi, saat 14.05", "Güncelleme: 02.03.2026 - 14:05"},
		"hu": {"2026. március 2. 14:05", "2026. március 2., hétfő 14.05", "2026.03.02. 14:05"},
		"id": {"Senin, 2 Maret 2026 21:05 WIB", "2 Maret 2026 pukul 14.05", "02/03/2026, 21:05 WIB"},
		"ja": {"2026年3月2日 14時05分", "2026年3月2日午後2時5分", "2026年3月2日（月） 14:05", "2026/03/02 23:05 JST", "更新：2026年3月2日 14:05"},
		"zh": {"2026年3月2日 14:05", "2026年3月2日下午2时05分", "2026-03-02 14:05:00", "2026年03月02日 14点05分", "北京时间2026年3月2日22:05", "2026年3月2日 星期一 14:05"},
		"ko": {"2026년 3월 2일 14시 5분", "2026년 3월 2일 오후 2시 5분", "2026.03.02 오후 2:05", "입력 2026.03.02 14:05", "2026년 3월 2일 (월) 14:05"},
	} {
		for _, text := range texts {
			w, ok := Parse(text)
			w = w.In(tag)
			if got := w.UTC().Format("2006-01-02 15:04"); !ok || w.DateOnly || got != "2026-03-02 14:05" {
				t.Errorf("%s: %q is %q, %v", tag, text, got, ok)
			}
		}
	}
}

// TestEveryNameOfAMonthIsRead holds that no word of a table is lost among the
// same words of other languages, and that none means two months.
func TestEveryNameOfAMonthIsRead(t *testing.T) {
	t.Parallel()
	for _, l := range languages {
		for i, names := range l.months {
			for name := range strings.FieldsSeq(names) {
				if w, _ := lookUp([]byte(foldWord(strings.ToUpper(name)))); int(w.month) != i+1 {
					t.Errorf("%s: %s is month %d, want %d", l.tag, name, w.month, i+1)
				}
			}
		}
		for i, names := range l.weekdays {
			for name := range strings.FieldsSeq(names) {
				if w, _ := lookUp([]byte(foldWord(name))); w.weekdays&(1<<i) == 0 {
					t.Errorf("%s: %s is not weekday %d", l.tag, name, i)
				}
			}
		}
	}
}

// TestWordsOfTablesAreWords holds that the scanner can meet them.
func TestWordsOfTablesAreWords(t *testing.T) {
	t.Parallel()
	for name := range lexicon() {
		var k token
		read := k.letters
		if ideograph([]rune(name)[0]) {
			read = k.ideographs
		}
		size := read(name)
		if k.kind == number {
			continue
		}
		if size != len(name) || !k.word.any() || strings.IndexFunc(name, unicode.IsUpper) >= 0 {
			t.Errorf("%q is met as %q", name, name[:size])
		}
	}
}
