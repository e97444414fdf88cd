package language

import "pullquote/articles/quotes/internal/class"

// vocabulary is what the engine knows of single words. A word may stand in
// several lists; its classes add up.
var vocabulary = []Entry{
	// Verbs of saying that take a whole sentence.
	{class.Saying | class.Inverting, `said says added adds asked asks replied replies wrote writes continued continues
		explained explains answered answers responded responds recalled recalls insisted insists argued
		argues declared declares joked jokes quipped quips warned warns noted remarked observed
		observes concluded concludes admitted admits acknowledged acknowledges announced announces confirmed
		confirms claimed conceded concedes complained complains countered counters cautioned cautions
		stressed stresses emphasized emphasizes emphasised emphasises exclaimed shouted yelled screamed whispered
		muttered murmured cried snapped retorted tweeted tweets posted predicted predicts stated
		suggested suggests asserted asserts contended contends maintained maintains reiterated reiterates
		repeated repeats interjected mused muses lamented laments opined opines pleaded pleads testified
		testifies thundered vowed vows boasted boasts wondered wonders chanted chants blogged texted emailed typed scribbled scrawled jotted
		e-mailed   concurred agreed agrees protested pressed growled   grumbled
		demanded surmised theorized chimed intoned deadpanned enthused gushed fumed sneered scoffed
		blurted bellowed echoed echoes read reads blared commented reflected marveled marvelled rejoined queried ventured`},
	{class.Inverting, `advises advised urges urged reminds reminded`},
	{class.Inverting | class.Verb, `began begins opens sighed laughed grinned smiled grumbled
		laughs sighs grins smiles shrugs nods jokes chuckled chuckles`},
	{class.Saying | class.Inverting | class.Nounish, `claims notes remarks comments states warning reports demands questions`},
	{class.Saying, `told tells assured assures informed informs reminded reminds promised promises pledged pledges reported
		revealed reveals alleged alleges charged disclosed discloses denied denies disputed urged urges advised
		advises reads hinted hints implied implies indicated indicates proclaimed proclaims
		proposed proposes recommended recommends recounted recounts relayed specified specifies swore
		threatened threatens sang read   spoke speaks talked  elaborated elaborates
		clarified clarifies stipulated ruled signaled signalled mentioned mentions questioned detailed
		outlined quoted quotes cited cites expressed expresses testify offered shared shares
		believes thinks believed thought felt feels concede
		conveyed confided counseled counselled decreed dictated divulged estimated estimates forecast
		guaranteed instructed intimated lectured preached professed ordered orders requested
		summed tells apologized apologised apologizes bragged brags rejected rejects`},
	{class.Reporting, `said says say saying told tells tell telling added adds add adding argued argues argue arguing noted
		notes noting asked asks asking acknowledged acknowledges acknowledge acknowledging admitted admits admit admitting alleged alleges
		alleging announced announces announce announcing argued asserted asserts assert asserting
		assured assures claimed claims claim claiming complained complains complaining conceded concedes conceding concluded
		concludes confirmed confirms confirm confirming contended contends contend contending countered declared
		declares declaring denied denies deny denying disclosed emphasized emphasizes emphasised explained explains explain
		explaining hinted implied implies informed insisted insists insist insisting joked maintained maintains maintain mentioned
		observed pledged pledges pledge pledging pointed points predicted predicts predict predicting promised promises promise
		promising proposed recalled recalls recounted reiterated reiterates reiterating remarked reminded repeated replied
		responded revealed reveals reported reports report reporting requested rejected questioned stated states stating stressed
		stresses stressing suggested suggests suggest suggesting testified threatened tweeted urged urges urge urging vowed vows vow
		vowing warned warns warn warning wondered wrote writes write writing cautioned cautions cautioning
		lamented expressed expresses expressing described describes criticized
		called calls calling accused accuses accusing advised advises recommended recommends surmised estimated
		continued demanded insinuated relayed specified thanked protested pleaded cited cites citing dismissed
		sagte erklärte dijo affirmé déclaré`},
	{class.Addressing, `told tells assured assures informed informs reminded reminds asked asks urged urges advised
		advises warned warns promised promises telling asking reminding assuring informing warning urging advising
		tell ask remind assure inform warn urge advise texted emailed e-mailed instructed ordered begged`},
	// Verbs that report a word or two, and take no sentence.
	{class.Calling, `rated rates called calls described describes dubbed labeled labelled branded characterized characterizes
		characterised blasted slammed mocked mocks praised praises accused accuses criticized criticizes
		criticised denounced denounces hailed hails touted touts condemned condemns thanked thanks likened
		likens referred refers decried derided dismissed dismisses ridiculed attacked attacks defended defends
		blamed blames invoked urged pointed points compared compares portrayed portrays labels brands
		welcomed welcomes lauded applauded ripped deemed bemoaned chided scolded rebuked berated lambasted
		credited cast termed lashed railed tore spoke talked talks teased taunted complimented considers considered
		  views viewed envisioned       
		  responded reacted dismissed objected nicknamed painted depicted declined
		faulted castigated assailed excoriated skewered trashed touting explained pronounced regarded`},
	{class.Plain, `quip opine muse cry yell scream whisper shout retort interject chant exclaim pray echo
		say tell ask add reply write continue explain answer respond insist argue declare joke warn note
		observe conclude admit acknowledge announce confirm claim concede complain counter stress emphasize
		shout tweet predict suggest assert contend maintain reiterate repeat lament testify vow boast
		promise pledge reveal allege deny urge advise hint imply indicate propose recommend call describe
		accuse criticize praise condemn blame compare refer agree believe think wonder assure remind inform
		question quote cite express caution declare deem dismiss mock read denounce defend label brand apologize speak talk find see`},
	{class.Participle, `saying telling asking adding replying writing continuing explaining answering responding insisting
		arguing declaring joking warning noting observing concluding admitting acknowledging announcing
		confirming claiming conceding complaining stressing emphasizing emphasising shouting tweeting posting
		predicting stating suggesting asserting contending maintaining reiterating repeating lamenting testifying
		vowing boasting promising pledging revealing alleging denying urging advising hinting implying
		indicating proposing calling describing accusing criticizing criticising praising condemning blaming
		comparing referring dismissing mocking denouncing labeling labelling branding dubbing quoting citing
		thanking likening pointing hailing touting decrying blasting slamming ridiculing attacking defending
		invoking remarking recalling quipping exclaiming wondering cautioning reminding assuring informing
		characterizing portraying chanting yelling screaming crying muttering whispering proclaiming
		bragging reading retorting countering expressing believing thinking feeling speaking deeming
		musing deriding concurring agreeing protesting pleading begging opining demanding reporting`},
	{class.Nounish, `call claim comment note report state remark answer reply tweet claims calls answers replies tweets
		vows pledges promises labels attacks views thanks reads boast quote quotes read demand saying vow
		pledge promise joke jokes jokes boasts counters counter brand brands hopes talk talks question writing reading feeling
		finds hints murmurs posts shares points stress alleged proposed expected
		reported estimated estimates forecast orders cast cries pleas requests`},
	{class.Nounish, `whisper murmur shout scream growl`},
	{class.Nounish, `hearing meeting building briefing gathering training funding spending filing ruling shooting killing
		bombing wedding beginning ending painting recording offering housing banking trading rating polling wing king
		ring string thing nothing anything something everything listing opening outing planning`},
	{class.Passive, `said told asked called described dubbed labeled labelled branded accused criticized quoted pressed
		questioned informed reminded warned urged advised praised mocked blamed named known`},
	{class.Evincing | class.Verb, `shows show showed found finds`},
	{class.Verb, `put wants wanted expects hoped views won went came took made gave got held lost left began kept met ran led sent spent sat stood saw
		heard knew grew drew flew drove rose fell fought caught bought brought built broke chose ate wore woke
		wrote threw taught struck stuck sought sold shook set paid laid hit hurt cut let shut split
		spread beat became hung hid lay rode shot sank slept slid wins loses makes takes gives gets goes comes
		holds leads runs keeps needs wants seems looks appears remains becomes helps works plays lives moves
		turns starts begins stands brings happens includes continues sets meets leaves expects
		means believes thinks knows sees hears feels loves likes hates tries uses puts
		shot opened said endorsed arrived laughed smiled nodded grinned paused shrugged turns quit serves
		represents belongs depends faces follows grows hopes intends lacks offers plans
		refuses requires supports tends visits watches mean want need know love think believe feel
		go come make take give get keep let seem look help work live move turn try use bid
		said-he struggles argued proved gone done taken seen given known shown written spoken
		were been founded resigned`},
	{class.Auxiliary, `has have had do does did having be been being is are was were am has’ didn don doesn wasn isn aren
		weren hasn haven hadn ain`},
	{class.Being, `is are was were be been being am wasn isn aren weren got gets`},
	{class.Modal, `would will could can may might must shall should wouldn couldn shouldn won can’t cannot mustn ought`},
	{class.Negation, `not never didn don doesn wasn isn aren weren hasn haven hadn ain wouldn couldn shouldn cannot`},
	{class.Pronoun, `he she they it we i you everyone everybody someone somebody anyone nobody others another
		many some several both most few none one`},
	{class.Objective, `him her them me us it`},
	{class.Possessive, `his her their its my our your`},
	{class.Determiner, `the a an this these those some any each every another no one two three four five six seven eight nine ten
		several many few both all most other more dozens half`},
	{class.Preposition, `of in on at for from to with by about against during after before into over under between
		among through without within across near toward towards despite since until upon around behind beyond
		off along via per like as than outside inside above below amid beside throughout onto including following
		regarding concerning versus alongside plus minus according because unlike given`},
	{class.Binding, `of in at with for from to on behind inside near within around between across along over under against about like`},
	{class.Partitive, `of in at with`},
	{class.Sourcing | class.Preposition, `according`},
	{class.Conjunction, `and but or nor yet so &`},
	{class.Subordinator, `because while although though if unless when whenever where whereas whether after before since
		until as how why what`},
	{class.Relative, `who which whom whose`},
	{class.That, `that`},
	{class.Temporal, `second minute hour day night morning afternoon evening noon midnight week weekend month year decade
		seconds minutes hours days nights mornings weeks weekends months years decades time times point points spring summer autumn fall
		winter today yesterday tomorrow tonight moment moments season semester quarter`},
	{class.Adverb, `also later then now again once still even just only already often never ever too soon earlier
		recently previously first finally instead perhaps maybe meanwhile however nevertheless nonetheless
		thus therefore hence indeed actually simply merely further furthermore moreover afterward afterwards today
		yesterday tomorrow tonight here there almost nearly always sometimes rather quite very well early
		not long ago outright ahead abroad apart aside enough overnight elsewhere nowhere best better last next twice aloud back out up down away together repeatedly bluntly flatly
		otherwise anyway besides far much more less half-jokingly right off-camera online onstage
		himself herself themselves itself myself`},
	{class.Role, `president vice-president minister premier chancellor secretary senator governor mayor congressman
		congresswoman representative lawmaker lawmakers leader chief chairman chairwoman chair chairperson director manager
		spokesman spokeswoman spokesperson spokespeople adviser advisor aide ambassador envoy official officer
		general colonel captain major lieutenant sergeant commander admiral inspector constable superintendent detective
		sheriff judge justice attorney lawyer prosecutor barrister solicitor magistrate professor doctor
		analyst economist expert researcher scientist historian author writer editor reporter journalist
		columnist correspondent host anchor moderator commentator producer actor actress singer musician rapper comedian
		director coach player captain striker goalkeeper midfielder defender pitcher quarterback teammate
		owner founder co-founder executive ceo cfo coo cto banker investor trader strategist pollster operative
		candidate nominee front-runner frontrunner activist organizer organiser volunteer campaigner
		bishop archbishop pope priest pastor rabbi imam reverend king queen prince princess duke
		teacher headteacher principal student farmer nurse physician surgeon dentist psychologist sociologist
		consultant engineer designer architect artist curator critic fan neighbor neighbour resident
		witness victim mother father brother sister son daughter wife husband widow uncle aunt cousin
		friend colleague girlfriend boyfriend partner counsel councillor councilman councilwoman
		delegate commissioner clerk treasurer coordinator specialist scholar fellow veteran
		worker employee source insider insiders mogul billionaire businessman businesswoman developer
		tycoon supporter voter opponent rival deputy member undersecretary chief-of-staff
		speaker whip trustee broker dealer trainer jockey driver pilot skipper manager boss referee
		umpire fisherman builder owner shopkeeper baker head presenter pundit donor lobbyist strategist
		biologist chemist physicist geologist ecologist meteorologist forecaster conservationist
		epidemiologist virologist barista waiter chef paramedic firefighter patient passenger customer
		agent vicar curate chaplain midwife carer grandmother grandfather niece nephew successor predecessor mentor co-author
		headmaster headmistress caretaker keeper mason brewer surveyor harbourmaster counterpart namesake widower shepherd
		speechwriter neurosurgeon surgeon guru blogger candidate-elect pensioner survivor tourist hunter soldier sailor captain
		tenant landlord shareholder regulator auditor accountant`},
	{class.Plural | class.Role, `critics officials supporters opponents experts analysts lawmakers republicans democrats
		conservatives liberals researchers scientists aides advisers advisors people voters residents police
		authorities prosecutors lawyers doctors economists observers sources organizers organisers activists
		campaigners witnesses reporters journalists historians investigators executives
		neighbors neighbours friends relatives families students teachers parents
		workers employees fans investors traders regulators diplomats senators ministers leaders members
		protesters demonstrators delegates strategists operatives insiders allies aides spokespeople
		detectives officers firefighters scholars academics respondents detractors skeptics sceptics
		lobbyists donors consultants operatives pundits commentators players coaches teammates
		men women those others americans women unions industry-watchers environmentalists`},
	{class.Honorific | class.Abbreviation, `mr mrs ms mx dr sen sens rep reps gov govs gen col capt lt sgt maj cmdr adm prof rev hon st
		mme mlle sr jr messrs pres cpl det supt insp fr`},
	{class.Honorific, `sir lord lady dame miss madam madame monsieur herr frau señor señora judge justice mayor
		chancellor ayatollah sheikh sheik rabbi imam pope cardinal father sister president senator governor
		congressman congresswoman representative professor doctor general colonel captain major lieutenant sergeant
		secretary speaker minister ambassador baroness baron count countess king queen prince princess`},
	{class.Abbreviation | class.Binding, `vs`},
	{class.Abbreviation, `inc corp co ltd bros no jan feb mar apr jun jul aug sept sep oct nov dec dept univ assn ave
		blvd rd mt ft etc fig est approx ph.d calif fla tex mass conn mich minn wis ill ind va pa ore wash
		ariz colo ala ga ky la md mo neb nev okla tenn del kan ark`},
	{class.Male, `mr sir lord king prince brother father congressman councilman businessman chairman spokesman`},
	{class.Female, `mrs ms miss lady dame queen princess sister mother congresswoman councilwoman businesswoman chairwoman
		spokeswoman actress madam madame mme mlle baroness señora frau`},
	{class.Particle, `van von der den de del della di da dos du la le al el bin ibn ben abu ter ten af av bint`},
	{class.Calendar, `monday tuesday wednesday thursday friday saturday sunday january february march april may june july
		august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
		mon tue wed thu fri sat sun christmas easter`},
	{class.Document, `report poll survey letter memo statement study article editorial book ad advertisement email e-mail tweet
		post document filing lawsuit complaint indictment ruling opinion decision headline sign banner
		message text note press-release release petition review analysis essay column blog website
		newspaper magazine paper transcript résumé bill law constitution amendment resolution shirt
		t-shirt sticker placard poster caption placards signs subject passage excerpt affidavit`},
	{class.Group, `inc corp co ltd plc llc company party committee commission council ministry department agency
		association union university college institute foundation bank court house senate congress parliament
		assembly administration government authority police army navy force forces club team federation
		league board bureau office group campaign network news times post journal herald
		tribune magazine television radio center centre coalition alliance fund trust society
		organization organisation corporation group holdings service services hospital school church
		state states nations kingdom republic city county town district street states airlines motors
		pentagon kremlin vatican facebook google twitter apple reuters cnn bbc nbc abc cbs fox msnbc`},
	{class.Naming, `so-called dubbed nicknamed titled entitled called known termed alias named labeled labelled
		coined branded billed called word words term phrase slogan hashtag nickname moniker self-described
		self-styled reading`},
	{class.Speech, `words word statement speech remarks comments interview response reply answer question advice message
		verdict retort quip argument conclusion explanation letter tweet email memo statement quote
		point refrain slogan line warning advice motto testimony announcement post`},
	{class.Titled, `show film movie book novel album song series program programme magazine newspaper play musical
		ad episode single hit drama comedy documentary podcast exhibition column segment article essay
		memoir bestseller ballad tune sitcom opera painting game blog video poem commercial anthem
		miniseries report edition editorial host hosts co-host starred stars`},
	{class.Place, `america britain england scotland wales ireland france germany spain italy russia china japan india iran
		iraq syria israel turkey egypt canada mexico brazil europe asia africa australia ukraine
		iowa ohio florida texas california nevada virginia wisconsin michigan pennsylvania
		arizona colorado georgia illinois indiana kansas kentucky louisiana maine maryland massachusetts minnesota
		mississippi missouri montana nebraska oklahoma oregon tennessee utah vermont washington wyoming alabama
		alaska arkansas connecticut delaware hawaii idaho london paris moscow berlin beijing tokyo
		york jersey hampshire carolina dakota`},
	{class.Male | class.Forename, menNames},
	{class.Female | class.Forename, womenNames},
	{class.Male | class.Female | class.Forename, eitherNames},
}
