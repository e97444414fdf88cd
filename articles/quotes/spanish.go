package quotes

var spanish = language{
	tag: "es",
	common: `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este
		ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está nos dijo según porque qué han él ella
		donde contra ni eso hay ñ ó á í é ú
		lunes martes miércoles jueves viernes sábado domingo dice`,
	lexicon: english.lexicon,
}
