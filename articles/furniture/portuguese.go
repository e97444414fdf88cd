package furniture

// portuguese is what pages in Portuguese set around an article.
func portuguese() phrases {
	return phrases{
		lines: "" +
			"publicidade|anúncio|compartilhar|compartilhe|partilhar|imprimir|comentários|comentar|deixe um comentário|deixe seu comentário|leia mais|leia também|" +
			"leia ainda|ler mais|saiba mais|veja também|veja mais|ver mais|continue lendo|continuar a ler|continua após a publicidade|você pode gostar|" +
			"você também pode gostar|você pode se interessar|recomendados|recomendado para você|notícias relacionadas|artigos relacionados|matérias relacionadas|" +
			"conteúdo relacionado|mais lidas|as mais lidas|mais lidos|últimas notícias|mais notícias|newsletter|assine|assine a newsletter|inscreva-se|cadastre-se|" +
			"siga-nos|siga|tags|tópicos|categorias|sobre o autor|voltar ao topo|início|ouvir",
		invites: "" +
			"leia também|leia mais|leia ainda|leia a seguir|leia aqui|ler também|saiba mais|veja também|veja mais|confira também|confira|assista|ouça|" +
			"você pode gostar|você também pode gostar|continue lendo|assine|inscreva-se|cadastre-se|siga|siga-nos|receba|tags|tópicos|categorias|" +
			"",
		starts: "" +
			"todos os direitos reservados|" +
			"com informações d",
		captions: "" +
			"foto: |fotos: |imagem: |crédito: |(crédito: |(foto:",
	}
}
