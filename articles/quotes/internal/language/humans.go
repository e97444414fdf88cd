package language

import "strings"

// humans are nouns of people beyond the offices and roles that the lexicon lists, so that
// "the mechanic" may be whoever "he" is, and a gate may not.
var humans = setOf(`
	abbess abbot accused acquaintance acrobat actuary addict adjudicator adolescent adult airman alcoholic alderman all-rounder
	alum alumna alumnus amateur amputee anaesthetist anthropologist antiquarian apiarist appellant appointee appraiser
	apprentice arbiter arbitrator archaeologist archdeacon archivist arsonist assemblyman assemblywoman assessor assistant
	astrologer astronaut astronomer asylum-seeker atheist attaché au-pair auctioneer auditor-general aviator baby babysitter
	bachelor backbencher backpacker bailiff ballerina barber baritone barmaid barman bartender bassist batsman beautician
	beekeeper bell-ringer bellringer benefactor beneficiary biographer blacksmith bloke blueliner boatman bodyguard bookie
	bookkeeper bookmaker bookseller botanist bouncer bowler boxer boy bricklayer bride bridegroom bridesmaid brigadier
	broadcaster brother-in-law buddy buff bureaucrat burgess burglar bursar busker butcher butler bystander cabbie cabdriver
	caddie cadet caller cameraman camerawoman camper cantor cardiologist caregiver carpenter cartoonist cashier castaway catcher
	caterer celebrity cellist centenarian centre-back centreman centrist chairperson challenger champion chap chemist chieftain
	child childminder choreographer churchgoer cinematographer citizen civil-servant claimant clairvoyant classmate cleaner
	clergyman clergywoman cleric climber clown co-captain co-chair co-chairman co-director co-owner co-pilot co-star co-worker
	cobbler coder collector commandant commuter companion compatriot compere complainant composer compère concierge conductor
	confectioner confidant confidante congressperson conjuror conman conscript conservator consul consumer contender contralto
	conveyancer convict cop copilot copywriter coroner corporal cosmonaut councilmember councilor councilperson counsellor
	counselor countryman countrywoman courier couturier cowboy cowhand coxswain cricketer crofter croupier custodian cyclist
	czar dad daddy dairyman dancer daughter-in-law deacon deaconess dean debutant deckhand decorator defector defenceman
	defendant defenseman deserter detainee diabetic diarist diner diplomat disc-jockey disciple dishwasher dissident diver
	divorcee docker doorman doula dramatist dressmaker drover drummer duchess dweller earl elder electrician embalmer emcee
	emigrant emir ensign entertainer enthusiast entomologist entrepreneur essayist evacuee evaluator evangelist ex-boyfriend
	ex-girlfriend ex-husband ex-serviceman ex-wife examiner executor exile expat expatriate eyewitness farmhand farrier
	father-in-law fella felon fencer ferryman fiancé fiancée fiddler fighter film-maker filmmaker finalist financier fishmonger
	fitter flanker flatmate flautist flight-attendant florist flutist fly-half follower footballer foreigner foreman foreperson
	forester forewoman fortune-teller foster-father foster-mother fraudster freshman friar frontbencher full-back fullback
	gambler gamekeeper gamer gardener genius gentleman geographer ghostwriter gillnetter girl glaciologist glazier goalie
	goaltender goddaughter godfather godmother godson golfer grad graduate gran grandad grandchild granddad granddaughter
	grandma grandpa grandparent grandson granny gravedigger great-grandfather great-grandmother greengrocer greenkeeper grocer
	groom groundskeeper groundsman grower grown-up guard guardian guerrilla guest guide guitarist gunman gunner guy gymnast
	gynaecologist hacker hairdresser half-brother half-sister hardliner harpist headteacher healer heir heiress helmsman helper
	herbalist hero heroine highlander hijacker hiker hitchhiker hobbyist holidaymaker homeowner hooker hopeful hostage hotelier
	householder housekeeper hurdler illustrator immigrant immunologist impresario incumbent industrialist infant infantryman
	informant informer inhabitant inmate innkeeper inspector-general instructor insurgent intern interpreter invigilator
	ironworker islander janitor jeweler jeweller joiner juror keeper kid kidnapper killer kitman laborer labourer lad lady
	landlady landowner lass lecturer legend legislator librarian lifeguard linebacker lineman linesman lineswoman linguist
	listener locksmith lodger logger lover lowlander lumberjack lyricist machinist madam magician maid man marathoner marine
	mariner marquess marshal mate mathematician matriarch maverick mayor-elect mechanic medalist medallist mediator medic
	memoirist mentor midwife migrant militant milkman milliner miner missionary mom monarch monk mortician mother-in-law
	motorist mountaineer mourner mufti mugger mullah mum mummy murderer nan nanny narrator native navigator negotiator netminder
	neurologist neuroscientist newcomer newlywed newscaster newsreader nightwatchman nomad nonagenarian northerner notary
	novelist novice nun oarsman oarswoman obstetrician oceanographer octogenarian offender old-timer oligarch ombudsman
	oncologist onlooker optician optometrist orderly organist ornithologist orphan osteopath outfielder outsider paediatrician
	painter pal palaeontologist paleontologist paralegal paratrooper parent parishioner parliamentarian parolee parson passer-by
	passerby pastry-chef pathologist patriarch patrolman peacekeeper peacemaker pedestrian pediatrician pensioner petitioner
	pharmacist philanthropist philologist philosopher photographer physio physiotherapist pianist pilgrim plaintiff planner
	plasterer player-manager playwright plumber poacher poet policeman policewoman politician porter postgraduate postman
	postwoman potter preacher presenter printmaker prioress prisoner prodigy programmer proofreader prop protege protégé provost
	psychiatrist psychic publican publicist publisher punter pupil puppeteer quarryman quizmaster radiologist rambler rancher
	ranger reader rebel receptionist recipient recruit rector refugee registrar rep rescuer reservist restaurateur restorer
	retiree ringmaster robber roofer rookie roommate rower runner-up salesman salesperson saleswoman schoolboy schoolgirl
	schoolmaster schoolmistress schoolteacher scorer screenwriter scrum-half sculler sculptor seaman seamer seamstress secretary
	seismologist selectman semifinalist septuagenarian serviceman servicewoman sexton shaman shearer shooter shop-assistant
	shopper shortstop showrunner sibling sidekick sightseer signalman sister-in-law skater skier smallholder smuggler
	snowboarder social-worker sommelier son-in-law songwriter sophomore soprano southerner spectator spinner spinster sprinter
	spy squatter star statesman stateswoman stationmaster statistician steelworker stenographer stepbrother stepdaughter
	stepfather stepmother stepsister stepson stevedore steward stewardess stonemason stowaway stranger stuntman stuntwoman
	stylist subscriber sufferer sultan supermodel superstar surfer survivor suspect sweetheart swimmer swindler tailor tanner
	tattooist technician teen teenager teller tenor thatcher theologian therapist thief timekeeper tipster titleholder toddler
	touchjudge townsman townswoman toxicologist traffic-warden trainee translator traveler traveller trucker trumpeter tsar
	tuner tutor twin typist underdog undergraduate understudy undertaker underwriter upholsterer user usher valedictorian valuer
	vandal verger vet veterinarian vice-captain vice-chair vice-chairman vice-chairwoman vice-chancellor viceroy viewer villager
	villain vintner violinist viscount viscountess visitor volcanologist waitress warden watchmaker watchman weatherman weaver
	webmaster weightlifter welder westerner whistle-blower whistleblower wicketkeeper widow widower winemaker winger woman
	worshipper wrestler youngster youth zookeeper zoologist
`)

// womenNouns and menNouns are nouns of people of one sex, in English and where other
// languages have them too.
var (
	womenNouns = setOf(`
		abbess alumna aunt ballerina barmaid bride bridesmaid daughter daughter-in-law divorcee doula duchess ex-girlfriend ex-wife
		fiancée girl girlfriend goddess godmother gran granddaughter grandmother granny great-grandmother half-sister headmistress
		heiress heroine horsewoman hostess landlady lass matriarch midwife mom mother-in-law mum mummy nan niece nun policewoman
		prioress schoolgirl seamstress sister-in-law soprano spinster sportswoman stepdaughter stepmother stepsister stewardess
		waitress widow wife woman
	`)
	menNouns = setOf(`
		abbot airman alumnus bachelor baritone barman batsman bloke boy boyfriend bridegroom brother-in-law cameraman chap clergyman
		countryman cowboy dad daddy doorman duke ex-boyfriend ex-husband father-in-law fella fiancé fisherman friar gentleman
		godfather grandad granddad grandfather grandson great-grandfather groom groundsman gunman guy half-brother headmaster husband
		lad man milkman monk nephew nightwatchman oarsman patriarch policeman postman salesman schoolboy serviceman son son-in-law
		sportsman stepbrother stepfather stepson tenor townsman uncle vicar-general waiter watchman widower
	`)
)

// SexOfHuman returns the sex that a noun tells, given in small letters: "widow",
// "saleswoman", "groom"; unknown for all others.
func SexOfHuman(noun string) Sex {
	switch {
	case womenNouns[noun], strings.HasSuffix(noun, "woman"):
		return Feminine
	case menNouns[noun]:
		return Masculine
	}
	return UnknownSex
}
