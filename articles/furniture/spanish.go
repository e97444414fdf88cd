package furniture

// spanish is what pages in Spanish set around an article.
func spanish() phrases {
	return phrases{
		lines: "" +
			"publicidad|compartir|compartir en facebook|comparte|imprimir|comentarios|comentar|deja un comentario|dejar un comentario|deja tu comentario|leer más|" +
			"lee más|ver más|seguir leyendo|continuar leyendo|lea también|lee también|leer también|vea también|ver también|te puede interesar|le puede interesar|" +
			"te podría interesar|le podría interesar|también te puede interesar|puede interesarte|te recomendamos|recomendados|te sugerimos|noticias relacionadas|" +
			"artículos relacionados|notas relacionadas|contenido relacionado|temas relacionados|relacionados|más noticias|más leídas|lo más leído|las más leídas|" +
			"lo más visto|últimas noticias|más información|más sobre este tema|compartir esta noticia|comparte esta noticia|boletín|boletines|newsletter|suscríbete|" +
			"suscríbase|suscribirse|regístrate|iniciar sesión|síguenos|síganos|etiquetas|temas|tags|archivado en|categorías|sobre el autor|acerca del autor|" +
			"volver arriba|inicio|valora esta noticia|conforme a|normas|hazte socio",
		invites: "" +
			"lea también|lee también|lea además|lee además|lea aquí|lea más|lee más|leer también|leer más|vea también|vea además|ver también|mira también|" +
			"mire también|puedes ver|puedes leer|puede ver|puede leer|también puedes leer|también lea|también lee|te puede interesar|le puede interesar|" +
			"te podría interesar|le podría interesar|te interesa|puede interesarte|te recomendamos|le recomendamos|recomendamos|además lea|no te pierdas|" +
			"no se pierda|más información|más sobre|suscríbete|suscríbase|síguenos|síganos|siguenos|regístrate|únete|hazte miembro|apoya|etiquetas|temas|" +
			"archivado en|nota relacionada|noticia relacionada",
		starts: "" +
			"todos los derechos reservados|prohibida la reproducción|apoya el periodismo|" +
			"con información de |puede escribirnos a |esta noticia fue publicada",
		captions: "" +
			"foto: |fotos: |fotografía: |imagen: |crédito: |créditos: |(foto: |/ foto:",
	}
}
