package language

// Forenames tell "he" from "she" where no title does, and a person's name from
// an office before it; those of either sex tell only that. Names that are
// common words as well ("Will", "Rose") stand here only if news has them
// oftener as names.
const (
	menNames = `aaron abdel abdul abdullah abraham adam adolf adrian ahmad ahmed aidan alan alastair albert aldo alejandro aleksandr
		alessandro alexander alexei alfonso alfred alfredo ali alistair allan allen alvaro amir anand anatoly anders andreas andrei
		andres andrew andrzej andy angus anil anthony anton antonio antoine antony arjun armando arnaud arnold arthur
		arturo arvind ashok augusto austin axel barack barry bart bartholomew ben benedict benjamin bernard bernardo bernd bernie
		bertrand bill billy björn bjorn bob bobby boris bradley brendan brett brian bruce bruno bryan caleb calvin
		carl carlo carlos cedric cesar charles charlie chris christoph christophe christopher chuck clarence claudio clifford clint clive
		colin conor corey cornelius craig curtis cyril dale damian damien dan daniel daniele danny dario darren darryl
		dave david davide declan deepak denis dennis derek dermot desmond didier diego dieter dietrich dimitri dinesh
		dirk dmitri dmitry dominic dominik don donald douglas duncan dustin dwayne dwight dylan eamon eddie edgar
		edmund eduardo edward edwin ed elijah elliot elliott emanuel emilio emmanuel enrico enrique eric erich erik ernest ernesto
		erwan esteban étienne etienne eugene evan ezra fabian fabio fabrice farid federico felipe fergus ferdinand fernando filip
		finn floyd françois francois francesco francisco frank franz fred freddie freddy frederic frederick frédéric friedrich
		fritz gabriel gareth gary gavin geoff geoffrey george georges georg gerald gerard gerardo gerhard gianni gilbert gilles giorgio giovanni
		giuseppe glenn gonzalo gordon graham greg gregor gregory guido guillaume guillermo günter gunter gustav gustavo hamid hamish hamza
		hans harold harris harry harvey hasan hassan hector heinrich heinz helmut hendrik henk henri henrik henry herbert
		herman hermann hiroshi horst howard hubert hugh hugo humphrey hussein iain ian ibrahim idris ignacio igor ilya
		imran isaac isaiah ismael ismail ivan ivo jack jacob jacques jaime jake jakob jakub james jamal jared jarosław javier
		jason jay jean-claude jean-luc jean-marie jean-pierre jeb jed jeff jeffrey jens jeremiah jeremy jérôme jerome jerry jesus jim jimmy joachim
		joakim joao joaquin joe joel joerg johan johann johannes john johnny jon jonah jonas jonathan jorge josé jose josef joseph
		josh joshua juan jules julian julio julius jürgen jurgen justin kamal karim karl karsten kaspar keith kelvin ken
		kenji kenneth kevin khalid kirk klaus konrad konstantin krishna kristian kristof kumar kurt kyle lamar lance lars laszlo laurent lawrence
		lazar leif leo leon leonard leonardo leopold leroy lester liam lionel lloyd lorenz lorenzo louis luc luca lucas
		luciano ludwig luigi luis luiz lukas lukasz luke maciej magnus mahmoud malcolm malik manfred manuel marc marcel marcello
		marcelo marco marcos marcus marek mario marius mark markus martin marty marvin massimo mateo mateusz mathias mathieu matt matteo matthew matthias
		maurice mauricio max maximilian melvin michael michal michel miguel mike mikael mikhail milan miroslav mitch mohamed mohammad mohammed
		mohan morgan-james moses muhammad murray mustafa nathan nathaniel neil nelson newt nicholas nicolas nicolás nick nigel nikolai nikolas nils noah
		noel norbert norman olaf oleg oliver olivier omar orlando oscar oskar oswald otto owen pablo paolo pascal patrick patricio paul paulo paweł
		pavel pedro percy peter petr petros phil philip philippe phillip pierre pieter pietro piotr pradeep prakash rafael
		rahul rainer raj rajesh ralph ramon randall randy raphael rashid raul ravi ray raymond reginald reinhard rené rene reuben
		reza ricardo riccardo richard rick ricky rob robert roberto rodney rodrigo roger roland rolf roman romain ronald ron ronan ronnie rory ross roy
		ruben rudolf rudy rufus rupert russell ryan salvador salvatore sam samir samuel sanjay santiago satoshi scott sean sebastian
		seamus serge sergei sergey sergio seth shane shaun shawn sidney siegfried silvio simon spencer stanley stefan stefano stephen
		steffen sten steve steven stewart stuart sunil sven svend takeshi tariq tarek ted terence terrence terry thaddeus theo theodore theodor thierry thomas thorsten
		tim timothy timo tobias tobin toby todd tom tomas tomasz tommy tony torsten travis trevor tristan tyler tyrone ulrich umberto uwe václav
		valentin vasily vernon victor vijay viktor ville vincent vincenzo vinod vitaly vivek vladimir volker waleed wallace walter
		warren wayne werner wesley wilfred wilhelm william willem winston wolfgang xavier yannick yasser yiannis yuri yusuf yves zachary
		zoltan zygmunt`
	womenNames = `abigail ada adele adriana agatha agnes agnieszka aisha alba alberta alejandra alexandra alice alicia alina alison allison alma
		amalia amanda amelia amina amy ana anaïs anastasia andrea angela angelica angelina angelika anika anita anja ann anna annabel anne annette annie
		anneliese annika antonia arlene astrid audrey aurora aurélie ayesha barbara beate beatrice beatrix becky belinda bernadette bernice bertha bessie beth
		betsy bette betty beverly bianca birgit birgitta blanca bonnie bożena brenda brianna bridget brigid brigitte britta brittany camilla
		camille candace carla carly carmen carol carole caroline carolyn carrie cassandra catalina catherine cathy cecilia cecily
		cecile céline celia chantal charlene charlotte chelsea cheryl chiara chloe chloé christa christiane christina christine cindy claire clara
		clarissa claudia clementine colette colleen concepción consuelo cora cordelia corinna corinne cornelia cristina cynthia dagmar daisy daniela danielle daphne
		darlene debbie deborah debra deirdre delia delphine denise desirée diana diane dina dolores dominique-anne donna dora doreen doris
		dorothea dorothy edda edith edna eileen elaine eleanor eleanora elena eleni elfriede elisa elisabeth elise eliza elizabeth ella ellen ellie
		elisabetta eloise elsa elsie elvira elżbieta emilia emily emma erica erika erin erna ernestine esmeralda estelle esther eugenia eunice eva evelyn
		ewa fatima fatma felicia felicity fernanda fiona flora florence frances francesca franziska françoise freya frida frieda gabriela gabriele gabriella
		gabrielle gail galina gemma geneviève genevieve georgina geraldine gerda germaine gertrude ghazala gillian gina gisela giulia giuliana gladys glenda gloria
		greta gretchen griselda gudrun guadalupe gwen gwendolyn hanna hannah hanneke harriet hazel heather hedwig heidi heike helen helena helene helga
		henrietta hermine hilary hilda hillary holly hope huma ida ilona ilse imelda imogen ines inès inés inge ingeborg ingrid irene irina
		irma isabel isabella isabelle ivana ivanka jacinta jacqueline jackie jane janet janice janine jasmine jeanette jeanne jeanine jelena
		jenna jennifer jenny jessica jill joan joanna joanne jocelyn johanna josefa josefina josephine josie joyce juana juanita judith judy julia juliana julie
		juliet juliette justine karen karin karina karla karolina kate katarina katarzyna kate katharina katherine kathleen kathryn kathy katie katja katrin katrina
		kay kayla kelly-anne kellyanne kerry-anne kimberly kirsten kirstin klara kristen kristin kristina krystyna lara latoya laura lauren laurie lea
		leah leila lena leonie leonor leslie-ann leticia lidia lila lilian lillian lily lina linda lindsay-anne lisa lise liz liza lizzie lois lola lorena loretta
		lorraine lotte louisa louise lourdes lucia lucía lucie lucille lucinda lucrezia lucy ludmila luisa luise lydia lyudmila mabel madeleine madeline magda
		magdalena maggie maia małgorzata mandy manuela mara marcela marcia margaret margarita margarethe margot marguerite maria marian mariana marianne maribel marie
		marilyn marina marisa marisol marissa marjorie marlene marta martha martina mary matilda maud maude maureen maxine maya meera megan meghan mei melanie melania
		melinda melissa mercedes meredith mette mia michaela michelle mildred milena mina minerva miranda mirabel mireille miriam molly mona monica monika monique morag muriel myra myrtle
		nadia nadine nadja naomi nancy natalia natalie natasha nathalie neha nell nellie nicola nicole nicoletta nikki nina noelle nora norma octavia odette odile olga
		 olivia olympia ophelia paloma pamela patricia patrizia patsy paula paulette paulina pauline peggy penelope penny petra philippa phoebe phyllis pilar
		polly pooja priscilla priya prudence rachel ramona raquel rebecca regina renata renate renée rhoda rhonda rita roberta rochelle romy ronda rosa rosalie rosalind rosanna
		rose roseann rosemarie rosemary rosie roxanne ruth sabine sabrina sally samantha sandra sandrine sara sarah saskia selma serena shannon
		sharon sheila shelby shelley sheryl shirley sibyl sieglinde sigrid silke silvia simone siobhan sofia solange solveig sonia sonja sophia sophie
		stacey stacy stella stephanie susan susana susanna susanne susie suzanne svetlana swati sylvia sylvie tabitha tamara tamsin tania tanya tara
		tatiana tatjana teresa tess tessa thelma theresa therese tiffany tina tracy trish trisha trudy ulla ulrike una ursula uschi ute valentina valeria valerie vanessa
		vera veronica veronika veronique victoria violet violeta virginia viola vivian viviane vivien waltraud wanda wendy wilhelmina wilma winifred xenia
		yasmin yasmine yelena yolanda yuliya yvette yvonne zainab zara zdenka zelda zoe zoë zofia zora zuzana`
	eitherNames = `ali charlie chris dale jackie jaime jocelyn jules krishna michal nicola noel rene rory sam sidney terry`
)
