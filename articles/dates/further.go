package dates

var finnish = language{
	tag: "fi", order: dayFirst,
	months: [12]string{
		"tammikuu tammikuuta tammikuun tammi", "helmikuu helmikuuta helmikuun helmi", "maaliskuu maaliskuuta maaliskuun maalis",
		"huhtikuu huhtikuuta huhtikuun huhti", "toukokuu toukokuuta toukokuun touko", "kesäkuu kesäkuuta kesäkuun kesä",
		"heinäkuu heinäkuuta heinäkuun heinä", "elokuu elokuuta elokuun elo", "syyskuu syyskuuta syyskuun syys",
		"lokakuu lokakuuta lokakuun loka", "marraskuu marraskuuta marraskuun marras", "joulukuu joulukuuta joulukuun joulu",
	},
	weekdays: [7]string{"maanantai maanantaina ma", "tiistai tiistaina ti", "keskiviikko keskiviikkona ke", "torstai torstaina to", "perjantai perjantaina pe", "lauantai lauantaina la", "sunnuntai sunnuntaina su"},
	small:    "julkaistu viimeksi",
	at:       "klo kello",
	changed:  "päivitetty muokattu",
}

var greek = language{
	tag: "el", order: dayFirst,
	months: [12]string{
		"ιανουάριος ιανουαρίου ιαν", "φεβρουάριος φεβρουαρίου φεβ φεβρ", "μάρτιος μαρτίου μαρ μαρτ", "απρίλιος απριλίου απρ", "μάιος μαΐου μαϊ", "ιούνιος ιουνίου ιουν",
		"ιούλιος ιουλίου ιουλ", "αύγουστος αυγούστου αυγ", "σεπτέμβριος σεπτεμβρίου σεπ σεπτ", "οκτώβριος οκτωβρίου οκτ", "νοέμβριος νοεμβρίου νοε νοεμ", "δεκέμβριος δεκεμβρίου δεκ",
	},
	weekdays: [7]string{"δευτέρα δευ", "τρίτη τρι", "τετάρτη τετ", "πέμπτη πεμ", "παρασκευή παρ", "σάββατο σαβ", "κυριακή κυρ"},
	small:    "του στις η δημοσίευση δημοσιεύθηκε δημοσιεύτηκε τελευταία",
	at:       "ώρα",
	changed:  "ενημέρωση ενημερώθηκε",
	am:       "πμ",
	pm:       "μμ",
}

var turkish = language{
	tag: "tr", order: dayFirst,
	months: [12]string{
		"ocak oca", "şubat şub", "mart mar", "nisan nis", "mayıs may", "haziran haz",
		"temmuz tem", "ağustos ağu", "eylül eyl", "ekim eki", "kasım kas", "aralık ara",
	},
	weekdays: [7]string{"pazartesi pzt", "salı sal", "çarşamba çar", "perşembe per", "cuma cum", "cumartesi cmt", "pazar paz"},
	small:    "yayınlanma yayınlandı tarihi giriş oluşturulma son",
	at:       "saat",
	changed:  "güncelleme güncellendi güncellenme",
}

var hungarian = language{
	tag: "hu", order: yearFirst,
	months: [12]string{
		"január jan", "február feb febr", "március márc már", "április ápr", "május máj", "június jún",
		"július júl", "augusztus aug", "szeptember szept szep", "október okt", "november nov", "december dec",
	},
	weekdays: [7]string{"hétfő hétfőn", "kedd kedden", "szerda szerdán", "csütörtök csütörtökön", "péntek pénteken", "szombat szombaton", "vasárnap"},
	small:    "án én a megjelent közzétéve utolsó",
	changed:  "frissítve frissítés módosítva",
	hour:     "óra órakor",
}

var indonesian = language{
	tag: "id", order: dayFirst,
	months: [12]string{
		"januari jan", "februari feb", "maret mar", "april apr", "mei", "juni jun",
		"juli jul", "agustus agu agt", "september sep sept", "oktober okt", "november nov", "desember des",
	},
	weekdays: [7]string{"senin sen", "selasa sel", "rabu rab", "kamis kam", "jumat jum", "sabtu sab", "minggu min"},
	small:    "tanggal diterbitkan dipublikasikan",
	at:       "pukul jam",
	changed:  "diperbarui",
}
