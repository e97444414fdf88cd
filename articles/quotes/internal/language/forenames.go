package language

// Forenames tell "he" from "she" where no title does, and a person's name from
// an office before it; those of either sex tell only that. Names that are
// common words as well ("Will", "Rose") stand here only if news has them
// oftener as names.
const (
	menNames = `aaron abdel abdul abdullah abebe abraham adam adolf adrian ahmad ahmed aidan alain alan alastair albert aldo alejandro
		aleksandr alessandro alexander alexei alfonso alfred alfredo ali alistair allan allen alvaro amir amit anand anatoly anders
		andreas andrei andres andrew andriy andrzej andy angus anil anthony antoine anton antonio antony anwar arjun armand armando
		arnaud arnold arthur arturo arun arvind ashok augusto aurélien austin axel barack barry bart bartholomew ben benedict
		benjamin benoit benoît bernard bernardo bernd bernie bertrand bilal bill billy bjorn björn bob bobby bogdan boris bradley
		brayden brendan brett brian bruce bruno bryan caleb callum calvin carl carlo carlos cedric cesar charles charlie chidi
		chinedu chris christoph christophe christopher chuck clarence claudio clifford clint clive clément cody colin conor corey
		cormac cornelius craig curtis cyril cédric dale damian damien dan daniel daniele danny dario darrell darren darryl dave
		david davide declan deepak denis dennis derek dermot desmond didier diego dieter dietrich dimitri dimitrios dinesh dirk
		dmitri dmitry dominic dominik don donald douglas dragan duane duncan dustin dwayne dwight dylan eamon ed eddie edgar edmund
		eduardo edward edwin eldon elijah elliot elliott elmer emanuel emeka emilio emmanuel enrico enrique eric erich erik ernest
		ernesto erwan esteban etienne eugene evan ewan ezra fabian fabien fabio fabrice fahad faisal farhan farid federico felipe
		femi ferdinand fergus fernand fernando filip finlay finn florian floyd francesco francisco franck francois frank franz
		françois fred freddie freddy frederic frederick friedrich fritz frédéric gabriel gaetan gareth gary gavin gaétan geoff
		geoffrey georg george georges gerald gerard gerardo gerhard ghislain gianni gilbert gilles giorgio giovanni giuseppe glenn
		gonzalo goran gordon graeme graham greg gregor gregory grégoire guido guillaume guillermo gunter gustav gustavo günter
		hamid hamish hamza hans harold harris harry harvey hasan hassan hector heinrich heinz helmut hendrik henk henri henrik
		henry herb herbert herman hermann herve hervé hiroshi horst howard howie hubert hugh hugo humphrey hussein iain ian ibrahim
		idris ignacio igor ilya imran isaac isaiah ismael ismail istvan ivan ivo jack jacob jacques jaime jake jakob jakub jamal
		james jared jarosław jason javier jay jayden jean-claude jean-luc jean-marie jean-pierre jeb jed jeff jeffrey jens jeremiah
		jeremy jerome jerry jesus jim jimmy joachim joakim joao joaquin joe joel joerg johan johann johannes john johnny jon jonah
		jonas jonathan jorge jose josef joseph josh joshua josé joël juan jules julian julien julio julius jurgen justin jérôme
		jürgen kamal kamau kareem karim karl karsten kaspar kazuo keith kelvin ken kenji kenneth kevin khaled khalid kirk klaus
		kofi kojo konrad konstantin krishna kristian kristof krzysztof kumar kurt kwame kyle lachlan lamar lance larry lars laszlo
		laurent lawrence lazar leif leo leon leonard leonardo leopold leroy lester liam lionel lloyd lorenz lorenzo louis luc luca
		lucas luciano lucien ludwig luigi luis luiz lukas lukasz luke léo léon maciej magnus mahesh mahmoud malcolm malik manfred
		manuel marc marcel marcello marcelo marco marcos marcus marek mario marius mark markus martin marty marvin massimo mateo
		mateusz mathias mathieu matt matteo matthew matthias maurice mauricio max maxime maximilian melvin merv michael michal
		michel miguel mikael mike mikhail milan miroslav mitch mohamed mohammad mohammed mohan morgan-james moses muhammad murdo
		murray mustafa nabil najib nathan nathaniel neil nelson newt niall nicholas nick nicolas nicolás nigel nikhil nikolai
		nikolas nils noah noel norbert norman normand oisin oisín olaf oleg oleksandr oliver olivier olumide omar orlando orville
		osama oscar oskar oswald otieno otto owen pablo padraig paolo pascal patrice patricio patrick paul paulo pavel paweł pedro
		percy peter petr petros phil philip philippe phillip pierre pieter pietro piotr pradeep prakash pranav quentin rafael rahul
		rainer raj rajesh rakesh ralph ramesh rami ramon randall randy raoul raphael raphaël rashid raul ravi ray raymond reginald
		reinhard rejean remi rene rené reuben reza ricardo riccardo richard rick ricky rob robert roberto rodney rodrigo roger
		rohan rohit roland rolf romain roman ron ronald ronan ronnie rory ross roy ruben rudolf rudy rufus rupert russ russell ryan
		réjean rémi sachin salah salim salvador salvatore sam samir samuel sandeep sanjay sanjeev santiago satish satoshi scott
		seamus sean sebastian serge sergei sergey sergio seth shane shaun shawn sidney siegfried silvio simon sipho spencer stan
		stanley stefan stefano steffen sten stephane stephen steve steven stewart stuart stéphane sunil suresh sven svend sylvain
		sébastien takashi takeshi tarek tariq ted tendai terence terrence terry thabo thaddeus theo theodor theodore thierry thomas
		thorsten théo tim timo timothy tobias tobin toby todd tom tomas tomasz tommy tony torsten travis trevor tristan tuan tunde
		tyler tyrone ulrich umberto uwe valentin vasily vern vernon victor vijay vikram viktor ville vincent vincenzo vinod vitaly
		vivek vladimir volker volodymyr václav waleed walid wallace walter warren wayne werner wesley wilf wilfred wilhelm willem
		william winston wojciech wolfgang xavier yannick yasser yiannis youssef yuri yusuf yves zachary zoltan zoran zygmunt éric
		étienne`
	womenNames = `abigail achieng ada adaeze adele adriana adrienne adwoa adèle agatha agathe agnes agnieszka agnès aisha akiko akosua alba
		alberta alejandra alexandra alice alicia alina alison allison alma amalia amanda amelia amina amy amélie ana anastasia
		anaïs andrea andrée angela angelica angelika angelina angélique anika anita anja anjali ann anna annabel anne anneliese
		annette annie annika antonia aoife arlene astrid audrey aurora aurélie ayesha barb barbara beate beatrice beatrix becky
		belinda bernadette bernice bertha bessie beth betsy bette betty bev beverly bianca birgit birgitta blanca bonnie bożena
		brenda brianna bridget brigid brigitte britta brittany béatrice camilla camille candace carla carly carmen carol carole
		caroline carolyn carrie cassandra catalina catherine cathy cecile cecilia cecily celia chantal charlene charlotte chelsea
		cheryl chiara chloe chloé christa christiane christina christine cindy claire clara clarissa claudia clementine colette
		colleen concepción consuelo cora cordelia corinna corinne cornelia courtney cristina cynthia céline dagmar daisy daniela
		danielle daphne darlene deb debbie deborah debra deirdre delia delphine denise desirée diana diane dina dolores
		dominique-anne donna dora doreen doris dorothea dorothy edda edith edna eileen eilidh elaine eleanor eleanora elena eleni
		elfriede elisa elisabeth elisabetta elise eliza elizabeth ella ellen ellie eloise elsa elsie elvira elżbieta emilia emily
		emma erica erika erin erna ernestine esmeralda estelle esther ethel eugenia eunice eva evelyn ewa fabienne fatima fatimah
		fatma felicia felicity fernanda fiona flora florence frances francesca franziska françoise freya frida frieda funmi
		gabriela gabriele gabriella gabrielle gail galina gemma genevieve geneviève georgina geraldine gerda germaine gertrude
		ghazala gillian gina gisela gisèle giulia giuliana gladys glenda gloria greta gretchen griselda guadalupe gudrun gwen
		gwendolyn hanna hannah hanneke harriet haruka hazel heather hedwig heidi heike helen helena helene helga henrietta hermine
		hilary hilda hillary holly hope huma huong hélène ida ifeoma ildiko ilona ilse imelda imogen ines inge ingeborg ingrid inès
		inés irene irina irma isabel isabella isabelle ivana ivanka jacinta jackie jacqueline jane janet janice janine jasmine
		jeanette jeanine jeanne jelena jenna jennifer jenny jessica jill joan joanna joanne jocelyn jocelyne johanna johanne josefa
		josefina josephine josiane josie josée joyce juana juanita judith judy julia juliana julie juliet juliette justine karen
		karin karina karla karolina katalin katarina katarzyna kate katharina katherine kathleen kathryn kathy katie katja katrin
		katrina katya kay kayla kaylee keiko kelly-anne kellyanne kelsey kerry-anne khadija kimberly kirsten kirstin kirsty klara
		kristen kristin kristina krystyna lakshmi lara latoya laura lauren laurie lea leah leila lena leonie leonor leslie-ann
		leticia lidia lila lilian lillian lily lina linda lindsay-anne lisa lise liz liza lizzie lois lola lorena loretta lori
		lorraine lotte louisa louise lourdes lucia lucie lucille lucinda lucrezia lucy lucía ludmila luisa luise lydia lyne
		lyudmila léa mabel madeleine madeline magda magdalena maggie maia mairi mandy manon manuela mara marcela marcia margaret
		margarethe margarita marge margot marguerite maria mariam marian mariana marianne maribel marie marilyn marina marisa
		marisol marissa marjorie marlene marta martha martina mary maryam maryse mathilde matilda maud maude maureen mavis maxine
		maya małgorzata meera megan meghan mei melania melanie melinda melissa mercedes meredith mette mia michaela michelle
		michèle mildred milena milica mina minerva mirabel miranda mireille miriam molly mona monica monika monique morag muriel
		myra myrtle mélanie nadia nadine nadja naima nancy naoko naomi natalia natalie natasha nathalie neema neha nell nellie
		ngozi niamh nicola nicole nicoletta nikki nina njeri nkechi noelle nora noreen norma noémie octavia odette odile olga
		olivia olympia ophelia padma paloma pamela patricia patrizia patsy paula paulette paulina pauline peggy penelope penny
		petra philippa phoebe phyllis pilar polly pooja preeti priscilla priya prudence rachel ramona raquel rebecca regina rekha
		renata renate renée rhoda rhonda rita roberta rochelle roisin romy ronda rosa rosalie rosalind rosanna rose roseann
		rosemarie rosemary rosie roxanne ruth róisín sabine sabrina sally salma samantha sandra sandrine saoirse sara sarah saskia
		selma serena shannon sharon sheila shelby shelley sheryl shireen shirley shreya sibyl sieglinde sigrid silke silvia simone
		sinead sinéad siobhan sofia solange solveig sonia sonja sophia sophie soraya stacey stacy stella stephanie stéphanie susan
		susana susanna susanne susie suzanne svetlana swati sylvia sylvie tabitha tamara tammy tamsin tania tanya tara tatiana
		tatjana teresa tess tessa thandi thelma theresa therese thuy thérèse tiffany tigist tina tracy trish trisha trudy ulla
		ulrike una ursula uschi usha ute valentina valeria valerie valérie vanessa vera veronica veronika veronique victoria viola
		violet violeta virginia vivian viviane vivien véronique waltraud wanda wanjiru wendy wilhelmina wilma winifred winnie xenia
		yasmin yasmine yelena yoko yolanda yolande yuliya yvette yvonne zainab zanele zara zaynab zdenka zeinab zelda zoe zofia
		zora zoë zuzana édith élise élodie émilie`
	eitherNames = `ali balwinder charlie chris dale gurinder gurpreet harjit harpreet jackie jagmeet jaime jasmeet jaspreet jocelyn jules kiran krishna kuldeep
		mandeep manjit manpreet michal navdeep nicola noel noor nour parminder rene rory sam sidney surinder terry yuki`
)
