package quotes

var french = language{
	tag: "fr",
	common: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux cette
		ou ses mais comme on nous sa fait été aussi leur bien peut ces y deux elle ont sans être où même selon après ils entre c d l
		qu n s j très tout dit vous je leurs était é è ê à ç î ô œ û
		lundi mardi mercredi jeudi vendredi samedi dimanche déclaré`,
	lexicon: english.lexicon,
}
