package language

import "pullquote/articles/quotes/internal/class"

// portuguese: the subject may be left out (disse) or stand after the verb.
var portuguese = Language{
	Tag:    "pt",
	traits: rulesOnly | HeadInitial | ProDrop | DashDialogue,
	common: `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou
		ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus disse são
		foram você nas num ã õ ç á ê é í ó à â ú
		segunda terça quarta quinta sexta sábado domingo`,
	Lexicon:    lexiconOf(portugueseWords, portugueseEndings, Prefixes|EnglishForenames, portugueseIdioms),
	Pledges:    portuguesePledges,
	As:         "como Como conforme Conforme segundo Segundo",
	Gerund:     "ndo",
	Completing: "de do da dos das",
	Definite:   "o a os as este esta esse essa seu sua aquele aquela",
	Pronouns:   []gendered{{Masculine, "ele"}, {Feminine, "ela"}, {Many, "eles elas"}},
	Owners:     []gendered{{UnknownSex, "seu sua seus suas"}},
	Articles:   []gendered{{Masculine, "o um"}, {Feminine, "a uma"}},
	Endings:    []gendered{{Feminine, "ora eira triz esa ada ida"}, {Masculine, "or eiro ado ido"}},
	forenames:  []gendered{{Feminine, "a"}, {Masculine, "o"}},
}

var portugueseIdioms = []Entry{
	{class.Sourcing | class.Preposition, `de-acordo-com na-opinião-de`},
	{class.Sourcing | class.Preposition | class.Viewpoint, `na-sua-opinião em-sua-opinião a-seu-ver`},
}

var portugueseEndings = []ending{
	{"mente", 7, 0, class.Adverb},
	{"ou", 4, 0, class.Verb},
	{"aram", 5, 0, class.Verb},
	{"eram", 5, 0, class.Verb},
	{"iram", 5, 0, class.Verb},
	{"ava", 5, 0, class.Verb},
	{"avam", 6, 0, class.Verb},
	{"ado", 6, 0, class.Verb | class.Passive},
	{"ido", 6, 0, class.Verb | class.Passive},
}

var portugueseWords = []Entry{
	{class.Saying | class.Reporting, `negou nega negam ordenou ameaçou ameaça sugeriu sugere pediu pede pedem propôs propõe garantiu garante`},
	{class.Saying | class.Inverting | class.Reporting, `disse diz dizem disseram dizia afirmou afirma afirmam explicou explica acrescentou acrescenta declarou
		declara garantiu garante garantem sublinhou sublinha destacou destaca lembrou lembra recordou recorda contou conta contam
		respondeu responde retorquiu confirmou confirma anunciou anuncia admitiu admite alertou alerta avisou avisa advertiu assegurou
		assegura reiterou reitera referiu refere indicou indica revelou revela ressaltou ressalta salientou salienta frisou frisa
		comentou comenta concluiu conclui defendeu defende criticou critica escreveu escreve lamentou lamenta observou observa
		prometeu promete considera considerou acredita insistiu insiste`},
	{class.Saying | class.Inverting, `perguntou pergunta exclamou gritou grita gritavam sussurrou brincou ironizou desabafou desabafa suspirou sorri sorriu
		pediu pede exigiu exige questionou questiona atirou atira rematou resumiu continuou prosseguiu completou completa`},
	{class.Calling, `chamou chama classificou classifica descreveu descreve acusou acusa falou fala comparou considerou`},
	{class.Perfect, `dito afirmado explicado acrescentado declarado garantido`},
	{class.Verb, `é são foi foram era eram está estão tem têm tinha vai vão faz fez ficou deu há houve pode deve quer sabe`},
	{class.Auxiliary | class.Having, `havia tinha tinham`},
	{class.Auxiliary | class.Being, `sido ser estar`},
	{class.Negation | class.Adverb, `não nunca jamais`},
	{class.Adverb, `se me lhe lhes nos ainda já hoje ontem amanhã também só sempre muito mais menos depois agora aqui ali talvez então bem mal`},
	{class.Pronoun, `ele ela eles elas eu tu você vocês nós quem alguém ninguém todos muitos alguns outros isso isto`},
	{class.Possessive, `seu sua seus suas meu minha nosso nossa`},
	{class.Determiner, `o a os as um uma uns umas este esta esse essa aquele aquela cada todo toda todos todas alguns algumas outro outra dois duas
		três quatro cinco seis sete oito nove dez`},
	{class.Preposition, `de do da dos das em no na nos nas por pelo pela pelos pelas com para sem sobre entre até desde contra após durante ao aos à
		às segundo conforme como`},
	{class.Binding, `de do da dos das em no na por para ao à`},
	{class.Sourcing | class.Preposition, `segundo conforme`},
	{class.Sourcing | class.Preposition | class.Viewing, `para`},
	{class.Conjunction, `e ou mas nem`},
	{class.Subordinator, `quando se porque enquanto embora como onde`},
	{class.Relative, `quem cujo cuja qual quais`},
	{class.That, `que`},
	{class.Role, `presidente ministro ministra primeiro-ministro prefeito prefeita autarca vereador vereadora deputado deputada senador senadora
		governador governadora secretário secretária porta-voz diretor diretora director directora chefe líder responsável treinador
		treinadora técnico capitão jogador jogadora avançado atacante goleiro guarda-redes juiz juíza procurador procuradora advogado
		advogada testemunha arguido arguida réu vítima especialista investigador investigadora pesquisador pesquisadora professor
		professora médico médica enfermeiro enfermeira escritor escritora autor autora ator atriz cantor cantora empresário empresária
		dono dona fundador trabalhador operário agricultor pescador pescadora morador moradora vizinho vizinha pai mãe filho filha irmão
		irmã marido mulher homem senhora senhor estudante aluno aluna padre bispo papa polícia comandante general analista economista`},
	{class.Plural | class.Role, `especialistas críticos moradores vizinhos sindicatos investigadores médicos advogados testemunhas adeptos autoridades
		fontes pais trabalhadores pescadores`},
	{class.Honorific | class.Abbreviation, `sr sra dr dra d`},
	{class.Honorific | class.Male, `senhor dom`},
	{class.Honorific | class.Female, `senhora dona`},
	{class.Particle, `de do da dos das e`},
	{class.Calendar, `segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro março abril maio junho julho
		agosto setembro outubro novembro dezembro`},
	{class.Temporal, `ano anos mês meses semana semanas dia dias hora horas minuto minutos manhã tarde noite vez vezes`},
	{class.Document, `relatório estudo comunicado nota carta texto documento sondagem lei sentença artigo livro mensagem`},
	{class.Group, `ministério câmara governo partido sindicato associação empresa grupo banco fábrica universidade instituto tribunal polícia
		comissão conselho senado federação clube equipa equipe hospital escola museu oposição comité fundação agência`},
	{class.Titled, `filme livro romance canção álbum série exposição programa revista título`},
	{class.Titled, `chamado chamada apelidado título nome palavra lema`},
	{class.Speech, `palavras palavra declarações resposta pergunta frase mensagem discurso`},
	{class.Male | class.Forename, `joão josé manuel rui pedro paulo luís jorge carlos nuno tiago miguel andré antónio antônio`},
	{class.Female | class.Forename, `maria ana joana inês catarina teresa beatriz sofia rita marta helena isabel carmo`},
}
