package quotes

// portuguese: the subject may be left out (disse) or stand after the verb.
var portuguese = language{
	tag:    "pt",
	traits: rulesOnly | headInitial | proDrop | dashDialogue,
	common: `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou
		ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus disse são
		foram você nas num ã õ ç á ê é í ó à â ú
		segunda terça quarta quinta sexta sábado domingo`,
	lexicon:    lexiconOf(portugueseWords, portugueseEndings, prefixing|welcoming, portugueseIdioms),
	gerund:     "ndo",
	completing: "de do da dos das",
	definite:   "o a os as este esta esse essa seu sua aquele aquela",
	pronouns:   []gendered{{masculine, "ele"}, {feminine, "ela"}, {many, "eles elas"}},
	owners:     []gendered{{unknownSex, "seu sua seus suas"}},
	articles:   []gendered{{masculine, "o um"}, {feminine, "a uma"}},
	endings:    []gendered{{feminine, "ora eira triz esa ada ida"}, {masculine, "or eiro ado ido"}},
	forenames:  []gendered{{feminine, "a"}, {masculine, "o"}},
}

var portugueseIdioms = []entry{
	{sourcing | preposition, `de-acordo-com na-opinião-de`},
	{sourcing | preposition | viewpoint, `na-sua-opinião em-sua-opinião a-seu-ver`},
}

var portugueseEndings = []ending{
	{"mente", 7, 0, adverb},
	{"ou", 4, 0, verb},
	{"aram", 5, 0, verb},
	{"eram", 5, 0, verb},
	{"iram", 5, 0, verb},
	{"ava", 5, 0, verb},
	{"avam", 6, 0, verb},
	{"ado", 6, 0, verb | passive},
	{"ido", 6, 0, verb | passive},
}

var portugueseWords = []entry{
	{saying | inverting | reporting, `disse diz dizem disseram dizia afirmou afirma afirmam explicou explica acrescentou acrescenta declarou
		declara garantiu garante garantem sublinhou sublinha destacou destaca lembrou lembra recordou recorda contou conta contam
		respondeu responde retorquiu confirmou confirma anunciou anuncia admitiu admite alertou alerta avisou avisa advertiu assegurou
		assegura reiterou reitera referiu refere indicou indica revelou revela ressaltou ressalta salientou salienta frisou frisa
		comentou comenta concluiu conclui defendeu defende criticou critica escreveu escreve lamentou lamenta observou observa
		prometeu promete considera considerou acredita insistiu insiste`},
	{saying | inverting, `perguntou pergunta exclamou gritou grita gritavam sussurrou brincou ironizou desabafou desabafa suspirou sorri sorriu
		pediu pede exigiu exige questionou questiona atirou atira rematou resumiu continuou prosseguiu completou completa`},
	{calling, `chamou chama classificou classifica descreveu descreve acusou acusa falou fala comparou considerou`},
	{perfect, `dito afirmado explicado acrescentado declarado garantido`},
	{verb, `é são foi foram era eram está estão tem têm tinha vai vão faz fez ficou deu há houve pode deve quer sabe`},
	{auxiliary | having, `havia tinha tinham`},
	{auxiliary | being, `sido ser estar`},
	{negation | adverb, `não nunca jamais`},
	{adverb, `se me lhe lhes nos ainda já hoje ontem amanhã também só sempre muito mais menos depois agora aqui ali talvez então bem mal`},
	{pronoun, `ele ela eles elas eu tu você vocês nós quem alguém ninguém todos muitos alguns outros isso isto`},
	{possessive, `seu sua seus suas meu minha nosso nossa`},
	{determiner, `o a os as um uma uns umas este esta esse essa aquele aquela cada todo toda todos todas alguns algumas outro outra dois duas
		três quatro cinco seis sete oito nove dez`},
	{preposition, `de do da dos das em no na nos nas por pelo pela pelos pelas com para sem sobre entre até desde contra após durante ao aos à
		às segundo conforme como`},
	{binding, `de do da dos das em no na por para ao à`},
	{sourcing | preposition, `segundo conforme`},
	{sourcing | preposition | viewing, `para`},
	{conjunction, `e ou mas nem`},
	{subordinator, `quando se porque enquanto embora como onde`},
	{relative, `quem cujo cuja qual quais`},
	{that, `que`},
	{role, `presidente ministro ministra primeiro-ministro prefeito prefeita autarca vereador vereadora deputado deputada senador senadora
		governador governadora secretário secretária porta-voz diretor diretora director directora chefe líder responsável treinador
		treinadora técnico capitão jogador jogadora avançado atacante goleiro guarda-redes juiz juíza procurador procuradora advogado
		advogada testemunha arguido arguida réu vítima especialista investigador investigadora pesquisador pesquisadora professor
		professora médico médica enfermeiro enfermeira escritor escritora autor autora ator atriz cantor cantora empresário empresária
		dono dona fundador trabalhador operário agricultor pescador pescadora morador moradora vizinho vizinha pai mãe filho filha irmão
		irmã marido mulher homem senhora senhor estudante aluno aluna padre bispo papa polícia comandante general analista economista`},
	{plural | role, `especialistas críticos moradores vizinhos sindicatos investigadores médicos advogados testemunhas adeptos autoridades
		fontes pais trabalhadores pescadores`},
	{honorific | abbreviation, `sr sra dr dra d`},
	{honorific | male, `senhor dom`},
	{honorific | female, `senhora dona`},
	{particle, `de do da dos das e`},
	{calendar, `segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro março abril maio junho julho
		agosto setembro outubro novembro dezembro`},
	{temporal, `ano anos mês meses semana semanas dia dias hora horas minuto minutos manhã tarde noite vez vezes`},
	{document, `relatório estudo comunicado nota carta texto documento sondagem lei sentença artigo livro mensagem`},
	{group, `ministério câmara governo partido sindicato associação empresa grupo banco fábrica universidade instituto tribunal polícia
		comissão conselho senado federação clube equipa equipe hospital escola museu oposição comité fundação agência`},
	{titled, `filme livro romance canção álbum série exposição programa revista título`},
	{titled, `chamado chamada apelidado título nome palavra lema`},
	{speech, `palavras palavra declarações resposta pergunta frase mensagem discurso`},
	{male | forename, `joão josé manuel rui pedro paulo luís jorge carlos nuno tiago miguel andré antónio antônio`},
	{female | forename, `maria ana joana inês catarina teresa beatriz sofia rita marta helena isabel carmo`},
}
