package furniture

// french is what pages in French set around an article.
func french() phrases {
	return phrases{
		lines: "" +
			"publicité|partager|partagez|imprimer|commenter|commentaires|commentaire|commentez|laisser un commentaire|réagir|réagissez|lire la suite|lire plus|" +
			"voir plus|en savoir plus|à lire aussi|lire aussi|à lire également|à lire|à voir aussi|voir aussi|à découvrir|sur le même sujet|sur le même thème|" +
			"dans la même rubrique|articles liés|articles similaires|articles associés|articles recommandés|nos recommandations|les plus lus|les plus commentés|" +
			"dernières actualités|vous aimerez aussi|vous pourriez aussi aimer|ça peut vous intéresser|cela peut vous intéresser|cet article vous a plu|" +
			"partager cet article|partager sur facebook|partager sur twitter|partagez cet article|envoyer par e-mail|newsletter|newsletters|inscrivez-vous|" +
			"s'inscrire|s'abonner|abonnez-vous|je m'abonne|se connecter|connexion|mots-clés|mots clés|étiquettes|catégories|thèmes|tags|à propos de l'auteur|" +
			"retour en haut|accueil|sommaire|suivez-nous|écouter l'article|réservé aux abonnés|article réservé aux abonnés|mentions légales",
		invites: "" +
			"à lire aussi|lire aussi|à lire également|lire également|à lire|lire la suite|à voir aussi|voir aussi|à voir|à écouter|à découvrir|sur le même sujet|" +
			"sur le même thème|pour aller plus loin|pour en savoir plus|en savoir plus|vous aimerez aussi|ça peut vous intéresser|cela peut vous intéresser|" +
			"inscrivez-vous|abonnez-vous|recevez|suivez-nous|partagez cet article|mots-clés|mots clés|étiquettes|catégories|classé dans|" +
			"tags",
		starts: "" +
			"tous droits réservés|pour accéder en illimité|" +
			"pour lire la suite et |(avec afp)|cet article a été publié |cet article est réservé",
		captions: "" +
			"photo : |photo: |photos : |crédit photo|crédits : |crédit : |©",
	}
}
