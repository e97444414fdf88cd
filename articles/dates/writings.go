package dates

// Patterns that several languages share.
var (
	plainDay   = forms{"D M Y", "D B", "D B Y", "W D M Y"}
	commaDay   = forms{"D M Y", "D B", "D B Y", "W, D M Y"}
	pointDay   = forms{"D. M Y", "D. B", "D. B Y", "W, D. M Y"}
	pointPlain = forms{"D. M Y", "D. B", "D. B Y", "W D. M Y"}
	deDay      = forms{"D de M de Y", "D B", "D B Y", "W, D de M de Y"}
)

// Months by their numbers, where they have no short names.
const numbered = "1,2,3,4,5,6,7,8,9,10,11,12"

// writings are how the languages write dates, as their newspapers do; English, which
// stands for what is unknown, first.
var writings = [...]writing{
	{
		tag: "en", forms: commaDay,
		months: "January,February,March,April,May,June,July,August,September,October,November,December",
		brief:  "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec",
		days:   "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday",
	}, {
		tag: "de", forms: pointDay,
		months: "Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember",
		brief:  "Jan,Feb,Mär,Apr,Mai,Jun,Jul,Aug,Sep,Okt,Nov,Dez",
		days:   "Montag,Dienstag,Mittwoch,Donnerstag,Freitag,Samstag,Sonntag",
	}, {
		tag: "nl", forms: plainDay,
		months: "januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december",
		brief:  "jan,feb,mrt,apr,mei,jun,jul,aug,sep,okt,nov,dec",
		days:   "maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag",
	}, {
		tag: "sv", forms: plainDay,
		months: "januari,februari,mars,april,maj,juni,juli,augusti,september,oktober,november,december",
		brief:  "jan,feb,mar,apr,maj,jun,jul,aug,sep,okt,nov,dec",
		days:   "måndag,tisdag,onsdag,torsdag,fredag,lördag,söndag",
	}, {
		tag: "da", forms: pointPlain,
		months: "januar,februar,marts,april,maj,juni,juli,august,september,oktober,november,december",
		brief:  "jan,feb,mar,apr,maj,jun,jul,aug,sep,okt,nov,dec",
		days:   "mandag,tirsdag,onsdag,torsdag,fredag,lørdag,søndag",
	}, {
		tag: "nb", forms: pointPlain,
		months: "januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember",
		brief:  "jan,feb,mar,apr,mai,jun,jul,aug,sep,okt,nov,des",
		days:   "mandag,tirsdag,onsdag,torsdag,fredag,lørdag,søndag",
	}, {
		tag: "fi", forms: forms{"D. M Y", "D.N.", "D.N.Y", "W D. M Y"},
		months: "tammikuuta,helmikuuta,maaliskuuta,huhtikuuta,toukokuuta,kesäkuuta,heinäkuuta,elokuuta,syyskuuta,lokakuuta,marraskuuta,joulukuuta",
		brief:  "tammi,helmi,maalis,huhti,touko,kesä,heinä,elo,syys,loka,marras,joulu",
		days:   "maanantai,tiistai,keskiviikko,torstai,perjantai,lauantai,sunnuntai",
	}, {
		tag: "fr", forms: plainDay, first: "1er",
		months: "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre",
		brief:  "janv,févr,mars,avr,mai,juin,juil,août,sept,oct,nov,déc",
		days:   "lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche",
	}, {
		tag: "es", forms: deDay,
		months: "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre",
		brief:  "ene,feb,mar,abr,may,jun,jul,ago,sep,oct,nov,dic",
		days:   "lunes,martes,miércoles,jueves,viernes,sábado,domingo",
	}, {
		tag: "it", forms: plainDay,
		months: "gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre",
		brief:  "gen,feb,mar,apr,mag,giu,lug,ago,set,ott,nov,dic",
		days:   "lunedì,martedì,mercoledì,giovedì,venerdì,sabato,domenica",
	}, {
		tag: "pt", forms: deDay,
		months: "janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro",
		brief:  "jan,fev,mar,abr,mai,jun,jul,ago,set,out,nov,dez",
		days:   "segunda-feira,terça-feira,quarta-feira,quinta-feira,sexta-feira,sábado,domingo",
	}, {
		tag: "ca", forms: forms{"D M de Y", "D B", "D B Y", "W, D M de Y"}, // d’abril: the preposition is part of the month
		months: "de gener,de febrer,de març,d’abril,de maig,de juny,de juliol,d’agost,de setembre,d’octubre,de novembre,de desembre",
		brief:  "gen,febr,març,abr,maig,juny,jul,ag,set,oct,nov,des",
		days:   "dilluns,dimarts,dimecres,dijous,divendres,dissabte,diumenge",
	}, {
		tag: "ro", forms: commaDay,
		months: "ianuarie,februarie,martie,aprilie,mai,iunie,iulie,august,septembrie,octombrie,noiembrie,decembrie",
		brief:  "ian,feb,mar,apr,mai,iun,iul,aug,sept,oct,nov,dec",
		days:   "luni,marți,miercuri,joi,vineri,sâmbătă,duminică",
	}, {
		tag: "pl", forms: commaDay,
		months: "stycznia,lutego,marca,kwietnia,maja,czerwca,lipca,sierpnia,września,października,listopada,grudnia",
		brief:  "sty,lut,mar,kwi,maj,cze,lip,sie,wrz,paź,lis,gru",
		days:   "poniedziałek,wtorek,środa,czwartek,piątek,sobota,niedziela",
	}, {
		tag: "cs", forms: forms{"D. M Y", "D.N.", "D.N.Y", "W D. M Y"},
		months: "ledna,února,března,dubna,května,června,července,srpna,září,října,listopadu,prosince",
		brief:  "led,úno,bře,dub,kvě,čvn,čvc,srp,zář,říj,lis,pro",
		days:   "pondělí,úterý,středa,čtvrtek,pátek,sobota,neděle",
	}, {
		tag: "sk", forms: forms{"D. M Y", "D.N.", "D.N.Y", "W D. M Y"},
		months: "januára,februára,marca,apríla,mája,júna,júla,augusta,septembra,októbra,novembra,decembra",
		brief:  "jan,feb,mar,apr,máj,jún,júl,aug,sep,okt,nov,dec",
		days:   "pondelok,utorok,streda,štvrtok,piatok,sobota,nedeľa",
	}, {
		tag: "ru", forms: commaDay,
		months: "января,февраля,марта,апреля,мая,июня,июля,августа,сентября,октября,ноября,декабря",
		brief:  "янв,фев,мар,апр,мая,июн,июл,авг,сен,окт,ноя,дек",
		days:   "понедельник,вторник,среда,четверг,пятница,суббота,воскресенье",
	}, {
		tag: "uk", forms: commaDay,
		months: "січня,лютого,березня,квітня,травня,червня,липня,серпня,вересня,жовтня,листопада,грудня",
		brief:  "січ,лют,бер,кві,тра,чер,лип,сер,вер,жов,лис,гру",
		days:   "понеділок,вівторок,середа,четвер,п’ятниця,субота,неділя",
	}, {
		tag: "el", forms: commaDay,
		months: "Ιανουαρίου,Φεβρουαρίου,Μαρτίου,Απριλίου,Μαΐου,Ιουνίου,Ιουλίου,Αυγούστου,Σεπτεμβρίου,Οκτωβρίου,Νοεμβρίου,Δεκεμβρίου",
		brief:  "Ιαν,Φεβ,Μαρ,Απρ,Μαΐ,Ιουν,Ιουλ,Αυγ,Σεπ,Οκτ,Νοε,Δεκ",
		days:   "Δευτέρα,Τρίτη,Τετάρτη,Πέμπτη,Παρασκευή,Σάββατο,Κυριακή",
	}, {
		tag: "tr", forms: forms{"D M Y", "D B", "D B Y", "D M Y W"},
		months: "Ocak,Şubat,Mart,Nisan,Mayıs,Haziran,Temmuz,Ağustos,Eylül,Ekim,Kasım,Aralık",
		brief:  "Oca,Şub,Mar,Nis,May,Haz,Tem,Ağu,Eyl,Eki,Kas,Ara",
		days:   "Pazartesi,Salı,Çarşamba,Perşembe,Cuma,Cumartesi,Pazar",
	}, {
		tag: "hu", forms: forms{"Y. M D.", "N. D.", "Y.NN.DD.", "Y. M D., W"},
		months: "január,február,március,április,május,június,július,augusztus,szeptember,október,november,december",
		brief:  "jan,febr,márc,ápr,máj,jún,júl,aug,szept,okt,nov,dec",
		days:   "hétfő,kedd,szerda,csütörtök,péntek,szombat,vasárnap",
	}, {
		tag: "id", forms: commaDay,
		months: "Januari,Februari,Maret,April,Mei,Juni,Juli,Agustus,September,Oktober,November,Desember",
		brief:  "Jan,Feb,Mar,Apr,Mei,Jun,Jul,Agu,Sep,Okt,Nov,Des",
		days:   "Senin,Selasa,Rabu,Kamis,Jumat,Sabtu,Minggu",
	}, {
		tag: "ja", forms: forms{"Y年N月D日", "N月D日", "Y/N/D", "Y年N月D日 W"},
		months: numbered, brief: numbered,
		days: "月曜日,火曜日,水曜日,木曜日,金曜日,土曜日,日曜日",
	}, {
		tag: "zh", forms: forms{"Y年N月D日", "N月D日", "Y/N/D", "Y年N月D日 W"},
		months: numbered, brief: numbered,
		days: "星期一,星期二,星期三,星期四,星期五,星期六,星期日",
	}, {
		tag: "ko", forms: forms{"Y년 N월 D일", "N월 D일", "Y/N/D", "Y년 N월 D일 W"},
		months: numbered, brief: numbered,
		days: "월요일,화요일,수요일,목요일,금요일,토요일,일요일",
	},
}
