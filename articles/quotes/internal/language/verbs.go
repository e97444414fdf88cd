package language

import "pullquote/articles/quotes/internal/class"

// verbs are the forms of English verbs, for the tagger: what a form can be at
// all. A form that is spelled like a noun is in a list of its own.
var verbs = []Entry{
	{class.Basic, `abandon abolish absorb accelerate accommodate accompany accomplish accumulate achieve acquire acquit adapt
		adhere adjourn adjust administer admire adopt adore advocate affect afford aggravate allocate allow alter amass
		amend amplify analyse analyze anger annoy anticipate appear apply appoint appreciate apprehend arise arrange arrive
		ascend assemble assess assign assist assume attach attain attend attract avert avoid await awaken ban become
		befriend begin behave belong bestow betray bind bolster borrow bother breathe bring broaden build buy
		calculate calm cancel capitalise capitalize captivate capture carry cease celebrate challenge choose circulate
		circumvent clarify clinch cling coincide collaborate collapse collide combine come commemorate commence commit
		communicate compel compensate compete compile comply compose comprise conceal conceive condone confer confess confine
		confiscate confront confuse connect conquer consent conserve consist consolidate constitute construct consult
		consume contain contemplate continue contract contradict contribute convene convince cooperate coordinate cope correspond
		create criticise criticize cripple crumble cultivate curb customize deceive decide decimate dedicate deduce
		deepen deepfry defeat defer defy degrade delete deliver demolish demonstrate demote depart depend deploy deport
		deprive derail derive descend deserve destroy detain deter deteriorate determine devastate develop deviate devise
		devote diagnose die differ digest diminish dine disagree disappear disappoint disapprove discard discharge disclose
		discourage discover discredit discuss dismantle dispatch dispel disperse displace dispose disqualify disregard disrupt
		dissolve distinguish distort distribute disturb dive diverge divert divest dominate donate downplay draft
		drain drown dwindle earn edge eat educate ejaculate elaborate elect elevate eliminate emanate embark embarrass
		embed embody embrace emerge emigrate employ empower emulate enable enact encompass encounter encourage endanger
		endeavour endorse endure energise energize enforce engage engulf enhance enjoy enlarge enlist ensue ensure entail
		enter entertain entice entitle entrust equalise equalize equip eradicate erase erect erode erupt escalate
		establish evacuate evade evaluate evaporate evict evoke evolve exacerbate exaggerate examine exceed excel
		excite exclude execute exempt exert exist exonerate expand expedite expel expire exploit explore export expose
		extend extinguish extradite fabricate facilitate fail falter fend fetch finalise finalize flee flourish flout
		follow forbid foresee forfeit forget forgive forgo formulate fortify foster freeze frustrate fulfil fulfill
		function gather generate give govern grab grapple grieve grow halve hamper happen harass harm harness harden
		hasten hear heighten hesitate hire hover identify ignore illuminate illustrate imagine imitate immerse implement
		implicate impose imprison improve improvise incite include incorporate increase incur indict induce indulge
		infect infiltrate inflate inflict influence infuriate infringe inhabit inherit inhibit initiate inject injure
		innovate inspect inspire install instigate instil institute insulate integrate intend intensify interact
		intercept interfere interpret interrogate interrupt intervene intrude invade invent invest investigate invite
		involve irritate isolate jeopardise jeopardize join justify keep knock know lack languish learn legalise legalize
		legislate lend lessen let liberate linger liquidate listen live locate loom lose lure maintain manipulate
		manoeuvre marry maximise maximize mediate meet melt merge migrate minimise minimize mitigate mobilise mobilize
		modernise modernize modify motivate mount multiply murmur narrow navigate neglect negotiate neutralise nominate
		notify nourish nurture obey oblige obscure observe obstruct obtain occupy occur omit operate oppose oppress opt
		orchestrate organise organize originate oust outlast outnumber outpace outperform outrage outsell outshine outstrip
		outweigh overcome overhear overlook override oversee overshadow overtake overthrow overturn overwhelm owe own
		participate penalise penalize penetrate perceive perform perish permit perpetrate persecute persevere persist
		persuade pertain plummet plunge poach pollute ponder populate portray possess postpone practise precede preclude
		prefer prepare prescribe preserve preside prevail prevent privatise privatize probe proceed procure produce prohibit
		proliferate prolong promote propel prosecute prosper protect prove provide provoke publicise publicize publish
		pull punish purchase pursue qualify quash quell raise rally reach react reaffirm realise realize reap rearrange
		reassure rebound rebuild receive recede reclaim recognise recognize reconcile reconsider reconstruct recover recruit
		rectify recuperate recycle redeem redefine redirect reduce refer reflect refrain refurbish refuse regain regret
		rehabilitate reinforce reinstate rejoin relate relax release relegate relieve relinquish relish relocate rely
		remain remember remove render renegotiate renew renounce renovate reopen reorganise reorganize repay repeal
		repel replace replenish replicate repress reprimand reproduce require rescind rescue resemble reshape reside resign
		resist resolve restore restrain restrict restructure resume resurrect retain retire retract retreat retrieve
		reunite revamp reverse revert revise revive revoke revolutionise rid rot ruin sacrifice salvage sanction scour
		scrap scrutinise scrutinize secure seduce seem seize select sell send sentence separate serve settle sever shake
		sharpen shatter shed simplify simulate sit skyrocket smash soar solicit solidify solve soothe span spearhead
		specialise specialize speculate spend squander stabilise stabilize stagger stagnate stall steer stifle stimulate
		strengthen strip strive stumble subdue submerge submit subscribe subsidise subsidize succeed succumb sue
		suffer suffice summon supervise supplement suppress surpass surrender surround survive suspend sustain swear symbolise
		symbolize sympathise sympathize tackle tarnish teach tempt terminate thank thrive throw tolerate topple transcend
		transform translate transmit transplant treat trigger triumph tumble uncover undergo undermine understand undertake
		unfold unify unite unleash unravel unveil uphold urge utilise utilize vacate validate vanish violate visualise
		waive wander want warm weaken weather widen withdraw withhold withstand worsen write yield zoom`},
	{class.Basic | class.Nounish, `abuse access ace account act address advance aid aim air alert ambush appeal approach arm arrest
		assault attack attempt attribute auction audit average award back balance band bank bar base bat battle bear beat bend
		benefit bet bid bill blast block bloom board bomb bond book boom boost border bounce bow bowl box boycott brake
		branch break breach breed bribe bridge brief broadcast bruise brush budget bully bump burden burn bus cable call camp
		campaign care cart carve cash catch cause caution centre challenge champion chance change channel charge chart chase chat
		cheat check cheer chip claim clash class clean clear climb clock close cloud club coach coast collect combat
		comfort command comment compromise conduct conflict contest contrast control convert convict cook cool
		copy cost count couple court cover crack craft crash crawl credit cross crowd cruise crush cry cure curve cut cycle
		damage dance date deal debate debut decline decrease default defect delay delight demand deposit design desire
		detail dig dip discount dish display dispute distance ditch divide document dodge double doubt draft drag drain draw
		dream dress drift drill drink drive drop dump ease echo edge edit effect end escape estimate exercise exit
		experience experiment export face factor fake fall fan farm fashion favor favour fear feature feed feel fence field fight
		figure file fill film finance find fine finish fire fish fit fix flag flash flight flip flirt float flock flood
		floor flow fly focus fold force forecast form frame fret front fuel function fund gain gamble gaze get
		glance glimpse glow goal grade grant grasp greet grip ground group guarantee guard guess guide halt hand handle
		hang harvest hate haul haunt head heal heat hedge help hide highlight hike hint hit hold hook hope host house
		hug hunt hurdle hurry hurt impact import index insult interest interview issue jail joke journey judge jump
		keep kick kill kiss knock label land lap last laugh launch lead leak lean leap lease leave lecture level lie
		lift light limit line link list live load loan lobby lock look loot love lower mail make man manage manufacture map
		march mark market mask master match matter measure meet mention merit mine mirror miss mistake mix model
		monitor moan mourn move murder name need net nod note notice object offer open orbit order outline
		overhaul pace pack paint pair panic park part partner party pass pause pay peak peer perfect permit phone
		pick picture pile pilot pitch place plan plant play plead plot plug point police poll pop pose position
		post pound pour power practice praise present press pressure price prize process profile profit program progress project
		promise prompt protest pull pump push puzzle question quit quiz race raid rain raise range rank rate reach
		read rebel rebound recall record recruit reform refuge refund regard register reject relay release remedy
		rent repair replay report request rescue research reserve rest result return reveal review reward rhyme
		ride rise risk rival roar rock role roll root round row ruin rule run rush sack sail sample sanction
		save scale scan scare scatter schedule score scramble scrap scream screen search season seat secret seek sense
		sentence serve set shape share shelter shield shift ship shock shoot shop show shrug shut side sigh sign signal
		silence sing sink skip slam slap slash sleep slice slide slip slow slump smash smell smile smoke smuggle snap
		sound sow spark speed spell spin split sponsor sport spot spread spring spur squeeze stab staff stage stake
		stamp stand start starve state stay steal steam step stick stir stock stop store storm strain strand
		stream stress stretch stride strike stroke struggle study stuff stun subject substitute suit supply support
		surface surge surprise survey suspect sweat sweep swing switch table tail target task taste tax team
		tear tease telephone test text thrust thunder thwart tick tide tie time tip title toast top torture
		toss total touch tour tow trace track trade trail train transfer transport trap travel treat trend
		trick trim trip trouble trust try turn tweet twist unite update upset use value view visit voice volunteer
		vote vow wage wait wake walk wander warrant wash waste watch water wave wear weigh welcome whip will win wind wing
		wipe wish witness wonder work worry wrap wreck yell`},
	{class.Preterite, `said told arose awoke became began blew broke came chose drank drew drove ate fell flew forbade forewent foresaw forgot
		forgave froze gave went grew knew overcame oversaw overtook rang rode rose saw sang sank shook shrank spoke
		sprang stank stole strode strove swam swore threw tore took underwent undertook was woke wore wove withdrew wrote
		hid overthrew mistook showed proved`},
	{class.Perfective, `arisen awoken begun bitten blown broken chosen drunk drawn driven eaten fallen flown forbidden foreseen
		forgotten forgiven frozen given gone grown known overseen overtaken rung ridden risen seen sung sunk shaken shown
		shrunk spoken sprung stolen stunk striven swum sworn thrown torn taken undergone undertaken woken worn woven withdrawn
		written hidden overthrown mistaken beaten mown sewn sown proven laden lain slain stricken sworn done`},
	{class.Preterite | class.Perfective, `bent bled bound bought bred brought built burnt caught clung crept dealt dug dreamt dwelt
		fed felt fled flung fought found ground heard held hung kept knelt laid leapt learnt led left lent lit lost made
		meant met misled misspent misunderstood outsold overheard paid rebuilt repaid resold retold sat sent shot shone
		slain slept slid slung smelt sold sought spat sped spelt spent spilt spoilt spun stood struck stuck stung strung
		swept swung taught thought understood undid unwound upheld wept withheld withstood won wound wrung got`},
	{class.Basic | class.Preterite | class.Perfective, `beset bet bid broadcast burst cast cost cut forecast hit hurt let put quit read rid set shed
		shut slit split spread thrust upset wed`},
	{class.Basic | class.Perfective, `become come overcome outrun rerun run`},
	{class.Nounish, `bound built cast cost cut felt found ground hit hurt left light lead paid put read run set shot shut spent split
		spread thought upset wound beaten broken chosen drawn driven fallen given hidden known sworn shown stolen written
		own secure separate warm narrow exempt live calm complete correct elaborate ban anger consent contract curb defeat
		dispatch disregard dive drain dwindle embrace exploit export function grab harm influence lack purchase raid raise
		rally rebound regret release relish repeal rescue resolve retreat reverse ruin sacrifice sanction scrap sentence shake
		smash span stall stumble supplement surrender suspect treat trigger triumph tumble weather yield welcome quit elect
				works plays moves turns starts looks helps watches loves hates tries uses hopes plans offers supports visits means needs
		runs leads holds wins sets meets leaves faces wants lives stands lacks keeps feels makes takes finds shows opens follows
		matters rises falls drops gains returns changes passes costs cuts hits puts`},
}
