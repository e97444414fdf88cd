package language

import "pullquote/articles/quotes/internal/class"

var english = Language{
	Tag:    "en",
	traits: Trained | ShortOffices | NounsIntroduce,
	common: `the of and to in that is was for on with as at by his her he she they have has had not from are were be been which
		who said would will this an it its their but or when after about into than out up over there what we you so if my me your our
		can could more some could all no his him them these those because said says
		monday tuesday wednesday thursday friday saturday sunday`,
	Gerund:     "ing",
	Infinitive: "to",
	joints:     []string{" of ", " for ", " at ", " in ", " to ", " with ", " from ", " on ", " who ", " and "},
	aged:       []string{"-year-old"},
	Placing:    "at from in",
	Completing: "of for with",
	Objects:    []gendered{{Masculine, "him"}, {Feminine, "her"}},
	Utterances: "statement remarks comments testimony tweet tweets message",
	Myself:     "I me my myself mine",
	Publishing: "publish publishes published issue issues issued release releases released wrote filed files sent unveiled produced commissioned presented posted circulated prepared",
	PuttingOut: "put puts putting brought brings bring gave gives sent sends",
	Writings: setOf(`audit inquiry dossier leaflet pamphlet flyer brochure postcard telegram plaque memorandum ballot reply card notice label
		receipt menu slip ticket form chart invoice contract will diary logbook memoir autobiography catalogue catalog programme program bulletin
		circular handout script guide guidebook handbook manual briefing declaration decree order warrant subpoena motion verdict judgment
		judgement entry inscription epitaph gravestone headstone tombstone engraving graffiti motto tattoo ticker alert notification reminder
		recording voicemail poem screen board whiteboard blackboard chalkboard wall`),
	Bodies: setOf(`rail railway railways railroad water gas electric electricity energy oil steel mining airways airport logistics
		shipping freight lines ferries buses coaches transit transport media publishing pictures studios records entertainment pharma
		pharmaceuticals laboratories labs foods breweries dairies stores supermarkets insurance assurance mutual savings capital
		partners ventures investments securities analytics systems technologies technology software solutions networks telecom telecoms
		communications mobile interactive gaming hotels resorts properties housing builders construction engineering engines industries
		enterprises manufacturing chemicals plastics textiles tribunal inspectorate watchdog regulator directorate secretariat treasury
		embassy consulate brigade regiment coastguard constabulary orchestra choir theatre museum gallery library zoo aquarium
		observatory clinic hospice academy conservatory seminary diocese synod mosque synagogue initiative project confederation
		syndicate cooperative co-op collective consortium taskforce wanderers athletic albion wildlife archive archives laboratory`),
	Humans:      humans,
	Callings:    callings,
	Suffering:   suffering,
	Dying:       "died dies",
	Asking:      "ask asks asked asking",
	Questioning: "pressed questioned quizzed queried grilled",
	Ordering:    "order orders ordered ordering tell tells told telling instruct instructs instructed instructing beg begged begs begging invite invited invites command commanded commands direct directed",
	Wordlists:   "list lists item items word words phrase phrases term terms entry entries winner winners",
	Including:   "include includes included contain contains contained lists listed hold holds",
	Uttering:    "use uses used using utter utters uttered uttering chant chants chanted chanting repeat repeats repeated repeating bear bears bore bearing carry carries carried carrying",
	Defining:    "defined means meaning refers denotes",
	Lettering:   "read reads reading",
	Denying:     "deny denies denied denying dispute disputes disputed contest contests contested contesting doubt doubted rule ruled dismiss dismissed exclude excluded",
	Postposed:   "present familiar close involved responsible aware privy opposed loyal based",
	Nobodies:    "nobody neither none no",
	Doubts:      "question questions",
	Resuming:    "add adds added adding continue continues continued continuing",
	Judging:     "call calls called calling brand brands branded branding label labels labelled labeled labelling labeling declare declares declared declaring pronounce pronounced pronounces",
	Pointing:    "this that these those",
	Nothings:    "nothing something anything everything so it this",
	Refusing:    "decline declines declined declining refuse refuses refused refusing fail fails failed failing neglected hesitated omitted forgot avoided",
	Ranks:       "managing acting founding sitting presiding visiting leading commanding incoming outgoing retiring consulting attending operating supervising coordinating founding contributing",
	Floating:    "both all each",
	Unsaying:    "without worth",
	Fields:      "oil gas health food arts fire search research wine media music film family trade business finance defence defense law land sea water road home safety drug steel coal",
	AlikeWritings: alikeOf(
		"lawsuit suit complaint filing petition claim writ",
		"report study review paper survey audit analysis document research",
		"letter note message memo email e-mail text",
		"ruling judgment judgement verdict",
		"tweet post",
		"sign notice placard poster banner",
	),
	Occupations: setOf(`understudy soprano tenor baritone conductor drummer violinist cellist guitarist officer constable sergeant detective engineer pilot commissioner councillor designer artist writer poet
		composer builder baker auctioneer groundsman worker clerk captain director owner founder trainer keeper angler
		climber ranger plumber electrician carpenter welder joiner potter beekeeper shepherd fisherman sailor soldier
		researcher biologist physicist chemist historian economist surgeon librarian curator chef cook photographer
		filmmaker dancer sculptor painter gardener butcher grocer brewer shopkeeper miner student rookie newcomer
		debutant forward hurdler wrestler gymnast skater skier rower surfer paramedic firefighter midwife
		academic accountant activist analyst architect attorney banker barber barista barrister bartender bookkeeper bricklayer
		broker cabbie campaigner caretaker carer cartoonist cleaner columnist consultant deckhand dentist diplomat docker
		dramatist entrepreneur essayist expert forester glazier guard guide hairdresser hotelier illustrator industrialist janitor journalist
		labourer lecturer lumberjack machinist mathematician mechanic mediator organist pharmacist philosopher physician
		physiotherapist pianist playwright politician porter programmer psychologist publican rancher receptionist restaurateur
		scholar screenwriter seamstress solicitor songwriter statistician stonemason tailor technician therapist translator
		trucker tutor veterinarian waiter waitress winemaker zookeeper`),
	CalledBy: "known called nicknamed named dubbed identified",
	Becoming: "became becomes served serves worked works",
	Ages: []Age{
		{"9", "girl boy child youngster"}, {"12", "girl boy child youngster"}, {"19", "teenager girl boy youngster"}, {"64", ""}, {"99", "pensioner"},
	},
	BodyKinds: map[string]string{
		"union":       "League Guild Guards Brotherhood Workers Drivers Teachers Nurses Federation",
		"club":        "Rovers United City Athletic Wanderers Harriers Town County Albion Hotspur",
		"team":        "Rovers United Athletic Wanderers Harriers Albion",
		"charity":     "Trust Foundation Fund Society Mission",
		"group":       "Forum Friends Alliance Coalition Network Campaign Action Watch Collective Society",
		"association": "Federation League Society",
		"regulator":   "Authority Commission Board Office Agency",
		"watchdog":    "Authority Commission Board Office Agency",
		"council":     "Council",
		"broadcaster": "Channel Radio Television TV Broadcasting",
		"university":  "University Polytechnic",
		"school":      "School Academy Polytechnic",
		"college":     "College",
		"museum":      "Museum Gallery",
		"newspaper":   "Herald Times Post Gazette Courier Tribune Echo Mercury Chronicle Journal Star Observer Telegraph",
		"paper":       "Herald Times Post Gazette Courier Tribune Echo Mercury Chronicle Journal Star Observer Telegraph",
		"bank":        "Bank",
		"party":       "Party Alliance",
		"agency":      "Agency Authority Office Service",
		"ministry":    "Ministry",
		"department":  "Department",
		"committee":   "Committee",
		"commission":  "Commission",
		"foundation":  "Foundation Trust Fund",
	},
	Firms: "Ltd Brothers Bros Sons Transit Inc Corp Corporation plc PLC LLC Co Company Group Holdings Energy Foods Airways Airlines Systems Technologies Partners Securities Pharmaceuticals " +
		"Industries Motors Entertainment Software Labs Logistics Mobility Properties Stores Brands Electric Railways Trains Tramways Track Buses Coaches Mining Resources Robotics " +
		"Studios Biologics Shipping Line Lines Ferries Breweries Brewery Bakery Bakeries Hotels Records Textiles Chemicals Telecom Insurance Aerospace Petroleum Dairies Builders Freight",
	Definite:  "the this that",
	Pronouns:  []gendered{{Masculine, "he"}, {Feminine, "she"}, {Many, "they"}, {Neuter, "it"}},
	forenames: []gendered{{Feminine, "ette elle ine ile ia na ra la sa ta da ea"}, {Masculine, "ias us rd ert ald rick son llo dro ton vin lph ndo"}},
	Owners:    []gendered{{Masculine, "his"}, {Feminine, "her"}, {Many, "their"}},
	Lexicon: lexiconOf(append(verbs, vocabulary...), []ending{
		{"eed", 5, 7, 0},
		{"ed", 5, 0, class.Verb | class.Passive}, // a regular past tense
		{"ly", 5, 0, class.Adverb},
		{"man", 5, 0, class.Role},
		{"woman", 7, 0, class.Role},
	}, CapitalAbbreviations, nil),
}
