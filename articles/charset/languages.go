package charset

// language is what is known of one: by it the reading of some bytes that is a
// text is told from those that are letters in a heap.
type language struct {
	tag string // BCP 47

	// letters are those beyond ASCII, in small letters, the commonest first. Of a
	// language in Latin letters they are few, of the others all it has.
	letters string
	loans   bool // only loans and names have these letters
	// words are common, in small letters, also those that are plain ASCII: they
	// tell the language whatever the encoding is. Languages that are written
	// without blanks have none.
	words string
	// characters, of those that are written with thousands, are some hundred of
	// the commonest, in groups from the commonest on.
	characters []string
}

// languages are those of the engine, and those that were written in one of the
// encodings of the table before UTF-8. No more than 64: a word's languages are a set of bits.
var languages = [...]language{
	{tag: "en", letters: "éïöçèñüáêàô", loans: true, words: "the of and to in that it was for is on said he with as at by from his be they but had who have are not will were this which has an their been or one would about when people she after it’s don’t"},
	{tag: "de", letters: "üäößé", words: "der die und den das von nicht mit dem sich ist des im auf ein für eine als auch werden an aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sagte für über können könnte müssen während größe straße fünf zurück hätte wäre würde später schließt spät früher nächsten gegenüber zwölf dürfen"},
	{tag: "fr", letters: "éèàêçôâûîùëïœæü", words: "de la le et les des en un du une que est pour qui dans par plus sur au pas ne se ce il sont la mais avec ou son été où à très même après être déjà président première années aussi elle nous leur cette ont fait dit ça là années état était avait également sécurité décidé côté près français entre depuis deux sans ses aux bien tout"},
	{tag: "es", letters: "óáíéñúüº", words: "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo según años está dijo después así había fue ha día aquí será además están país mañana año señor ningún todavía"},
	{tag: "it", letters: "èàùòìé", words: "di e che la il un a per in una sono non del si con le da più è i come dei nel alla ha lo della gli anche al delle ma essere stato questo dalla suo già perché così può città sarà però dopo due loro ancora tutti hanno detto prima cosa società verità lunedì martedì giovedì venerdì perciò cioè"},
	{tag: "pt", letters: "ãçáéíóêúõâàôº", words: "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito já eu também só pelo pela até isso são está foi há você após segundo disse ontem amanhã além então três ano anos governo presidente não são você será água avó reunião situação"},
	{tag: "nl", letters: "ëéïöüèêá", words: "de en van het een in is dat op te zijn met voor die niet aan er om ook als dan maar bij of uit nog naar heeft ze hij over wordt door was meer worden deze kan geen al tot hebben wel zei volgens één zoals moet twee onder jaar na"},
	{tag: "sv", letters: "äöåéü", words: "och att det i en som är på av för med till den har de inte om ett han var jag men sig från vi så kan när år säger hon efter än också ska även över där under två må då får säga många första något går måste båda"},
	{tag: "da", letters: "øåæéö", words: "og i at det er en til af den på for med som de ikke der har et var han vi men om jeg sig fra efter kan blev siger også hun år være år når så skal over under når må nå får både første største måske nogle"},
	{tag: "nb", letters: "åøæéöò", words: "og i det er som til en på av for med at den har de ikke et var han om jeg men seg fra vi sier også hun år være når så skal over etter blir må nå få både første større måtte noen bare ble"},
	{tag: "fi", letters: "äöåéšž", words: "ja on ei että se oli hän mutta ovat mukaan myös kun niin kuin vain sen joka hänen ole jo sanoo tai nyt vielä vuoden jälkeen mitä tämä tässä tällä pitää kesällä päivä eivät siitä sitä sekä näin työ"},
	{tag: "is", letters: "ðáíþóéúæöý", words: "og að í á er sem til um það við en var með af fyrir ekki hann því eru segir hefur þetta þau þegar verið þeir hún úr á eftir verða vera ár þess sé þar mun við hafi"},
	{tag: "ca", letters: "àèéóòíçúïü·", words: "de la i que el a en els les per un del amb no una és al dels més ha va com són aquest però també ser seva fins ja això més està només anys després segons dit perquè des on ens"},
	{tag: "pl", letters: "łąęóżśćńź", words: "w i na z się nie do to że jest o a po przez od za jak ale co dla są był czy było tym już tylko może być jego przed oraz będzie także który która które więc też został lat roku powiedział ma mówi miał można jeszcze między był była były żeby gdy pod bez jej ich kiedy właśnie przy tak"},
	{tag: "cs", letters: "íáéěýřščžůúťóňď", words: "a v na se je že s z to do o i ve pro si jsou by za po podle od jako k ale řekl při už jeho nebo byl být která který které také až jsem bude ještě však než či jen její více můžeme před mezi další má své této let byla bylo uvedl není kde proto když své dnes můj dál čtvrtek úterý středu pátek"},
	{tag: "sk", letters: "áíéýčšžúťľôňäóďŕĺ", words: "a v na sa je že s z to do o aj vo pre si sú by za po podľa od ako k ale povedal pri už jeho alebo bol byť ktorá ktorý ktoré tiež až som bude ešte však než či len jej viac môže pred medzi ďalší má svoje tejto rokov bola bolo uviedol nie kde preto keď dnes všetko cez proti veľmi môžeme"},
	{tag: "hu", letters: "áéöóíőüúű", words: "a az és hogy nem is egy ez meg volt már csak még el ha de azt mint lesz szerint vagy van amely akkor után több ki sem két között pedig majd mert minden mondta nagy úgy így őket ezt lehet kell magyar arra jó első új ő később előtt során közölte illetve évben tudja most nincs néhány először"},
	{tag: "sl", letters: "čšžć", words: "in je v na se da so ki za z s pa o tudi ne po bi od ali kot še ni do če bo bil že bila iz pri lahko več med leta ob te so med letu povedal zaradi tako kar dejal čas države ljudi kako še prav ker pred pod ter"},
	{tag: "hr", letters: "čšžćđ", words: "i u je na se da su za od s a o ne koji što bi kao će iz ali to koja koje do nije te po sam biti bio još sve kako ili samo prema više već ako međutim rekao nego godine ima može između također dok kada gdje prije nakon neće bila tijekom kaže ništa jedan"},
	{tag: "ro", letters: "ăţșşțîâ", words: "de și şi a în la cu că o pe nu un din care se este pentru mai au al ce sunt sau fost prin lui ale va fi dar după până între când această acest fără ca spus ani dintre mult nici ei ar foarte către însă decât astăzi noastră toate oameni despre"},
	{tag: "sq", letters: "ëç", words: "e të në dhe për një me që nga i se do është ka më u si janë por kjo të cilët ky duke ishte nuk edhe tha pas ose shumë vetëm kur deri ajo ai gjithë sipas"},
	{tag: "tr", letters: "ıüşğöçîâû", words: "ve bir bu da de için ile olarak çok daha olan gibi ne o kadar ama sonra en her var değil ki olduğu diye mi dedi büyük iki ise şey göre kendi yeni hem ancak şu nasıl yok bunu onun türkiye söyledi önce üzerine çünkü içinde yıl tarafından son gün bin kişi bugün şimdi artık"},
	{tag: "lt", letters: "ėųžšįąčūę", words: "ir kad į yra tai su iš o bet buvo kaip už bus jo apie dėl nuo taip pat tik iki jau per po ne dar jų prie kai savo metų sakė gali šiuo jie būti šis ar kurie prieš labai arba kuris šią vienas tarp apie teigė metu"},
	{tag: "lv", letters: "āīēšņūķļžčģōŗ", words: "un ir ka ar no par uz kas arī tas vai bet nav lai gan tā bija pēc pie kā būs tiek jau šo līdz ja kad viņš viņa to tikai savu vēl ko gada ļoti teica šī tie kur varētu pēc vairāk starp gadā darba cilvēki"},
	{tag: "et", letters: "äõüöšž", words: "ja on ei et see oli ka kui ta aga oma mis või ning siis ole nad juba kes seda ütles selle üle tema mida välja väga veel pärast või õigus nüüd kõik üks eest nii sest aasta olnud saab peab enne tuleb lõpuks öelda võib"},
	{tag: "vi", letters: "\u0301\u0300\u0323ươđôêâăà\u0309áó\u0303íúéèìùòý", words: "của và là có cho không được trong một các người những với đã này để từ đến khi ông cũng ra về vào như nhiều tại theo sẽ trên phải năm việc thì nói họ bị hai đó"},

	{tag: "ru", letters: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", words: "и в не на что с он как по это но из его к за от о все был до для так же бы мы они она у а сказал год года время было который которые также может после если уже или только ее их еще тем при есть будет того нас когда во со быть были этого чтобы очень человек лет нет где без более потому свой под между теперь заявил сообщил"},
	{tag: "uk", letters: "оаинівертскулмпдзяьбгйчхжцюєїшщфґ", words: "і в на що не з у та до як за він від про це для по але його є так або вони був вже бути було якщо після року також який які тільки ще коли під час їх може сказав її ми при буде людей має того щоб цього де дуже якій проти між через були років заявив повідомив"},
	{tag: "be", letters: "анісераоткдлупмзяцывьбгчйюжхшўэфё", words: "і у на што не з да як за ён па гэта але яго ад для аб яны быў так ці быць было калі пасля года таксама які якія толькі яшчэ пад іх можа сказаў яе мы пры будзе ў мае таго каб дзе вельмі паміж праз былі гадоў"},
	{tag: "bg", letters: "аоеинтрсвлкдпмзгъуячбцйжшщхюфь", words: "на и да се в за от не е са по с че това ще до като си ли а но или при към той има му след го те което който която които беше те във един само все през може още ни тази този каза години ако много когато преди няма всички заяви както така защото между обаче"},
	{tag: "sr", letters: "аоиенрсјтувкдпмлзгбчшцжњћхљђфџ", words: "и у је на се да су за од са а о не који што би као ће из али то која које до није те по сам бити био још све како или само према више већ ако међутим рекао него године има може између такође док када где пре после неће била током каже"},
	{tag: "mk", letters: "аоеинтрсвлкдпмзјугбчшцжќѓњљѕхфџ", words: "на и да во се од за не е со што го ќе по ги тоа ја кои но а до како или при кој која кои беше само има може уште ни оваа овој рече години ако многу кога пред нема сите дека бил биде нивната меѓу"},

	{tag: "el", letters: "αοιετσνηυρπκμλςωάέόίήγδχθφύβώξζψϊϋΐΰ", words: "και το να του η της με που την από για τα είναι ο των στο σε τον οι τη θα στην δεν τους αυτό ένα μια ότι στη ή αλλά τις κατά μας όπως ήταν πως έχει αν μου σας όταν κι πολύ μετά μόνο στα ενώ πρέπει προς έχουν όμως χρόνια είπε δήλωσε αυτή πριν τώρα σήμερα"},
	{tag: "he", letters: "יוהלארתבשמנםעדקפחכטןגסצזךץף", words: "של את על לא כי הוא גם עם זה אל היא אני או אם כל הם מה יש בין אבל היה לפני אחרי רק אמר כמו עוד זאת שלא היו יותר אך לכל שנים הזה ידי בית ראש כך כבר אין אנחנו אנו מאוד כאשר הייתה"},
	{tag: "ar", letters: "اليمونرتبةعدسفهكقأحجشطصىخإذثئضزءآغظؤ", words: "في من على إلى أن التي عن مع هذا هذه الذي ما لا قال كان كما بعد بين كل أو قد لم ذلك حيث عام وقال أنه ولا وفي كانت هو هي يوم خلال منذ غير حتى الى ثم وأضاف نحن لكن أي لن أكثر"},
	{tag: "fa", letters: "اینردهموتبسشکزيلگخفقچحكجپعصآطضغذژئظءث", words: "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت ما شده يک اين وی هر او می شود شد اما دو کند سال بود دیگر باید بین آنها پس هاي های"},
	{tag: "th", letters: "านรอกเง่มยลวดท้สตัะีบปิคหแจพชขใไโุูืธถ์็ผณึซศภำษฝฟฐญฉฮฆฏ"},

	{tag: "ja", letters: "のにるたとはをしいでがなてかれらもこっさまりすきうくあけよどえんだわめそちみじつばせおほげねろやゆずびひべぶへぬぐむざょゃゅぎぼふぞごぜつぱー、。「」ンスルトライリクアドシレジタフロカサマコメグバツキデプッテムニパハオウチャナュセミソエケモヨダビブヒワノヤポズネゲボザホベガゴユェョヴァィォ・『』（）？！", characters: []string{
		"日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死",
		"官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若種美影命含福量望松非撃核観察整段横型白深字答夜製票況音申様財港識注呼達船橋岸風雨潮灯汽",
	}},
	{tag: "zh-Hans", letters: "，。“”、：；？！（）《》‘’—…", characters: []string{
		"的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运",
		"港桥船局居示称府议星期夜早晨码头修费投票委员镇村街店商影响报告元百千亿增减调查警察医医院校城州省县际欧非洲河湖江岛岸风雨冬春夏秋请谢近远快慢深轻伤亡灾救援组织护卫约计划续停止继承负责任何项季节际联络采访播视频网络新闻每越历史究竟需备准拒绝满支持油价格房屋租金铁飞车辆站客旅游戏服装饭店饮食肉菜米茶火土木石草花鱼鸟狗猫父母兄弟姐妹夫妻孩童青年岁六七八九零双半第",
	}},
	{tag: "zh-Hant", letters: "，。「」、：；？！（）《》『』—…", characters: []string{
		"的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運",
		"港橋船局居示稱府議星期夜早晨碼頭修費投票委員鎮村街店商影響報告元百千億增減調查警察醫院校城州省縣際歐非洲河湖江島岸風雨冬春夏秋請謝近遠快慢深輕傷亡災救援組織護衛約計劃續停止繼承負責任何項季節聯絡採訪播視頻網路新聞每越歷史究竟需備準拒絕滿支持油價格房屋租金鐵飛車輛站客旅遊戲服裝飯店飲食肉菜米茶火土木石草花魚鳥狗貓父母兄弟姐妹夫妻孩童青年歲六七八九零雙半灣臺台灣",
	}},
	{tag: "ko", letters: "이다는의에을고가하지로사도기한은어서대리를나인시아그자들부일보수정해게스전라과장여있제상것성주구원경만관신와동조면했되었으공까국계물등세안무중말비마모위치년월며적당선후진방화문발민통내미분실현행형결명반단더때된", characters: []string{
		"습니합겠않없회학생소오우유연영업러려력련령레례록론료류률름른란람량르른립마막망매머먹먼메못묻및바밖박배번벌법베변별병복본봉북불브빠뿐산살새색생석설섭속손송순술승식심십싸써쓰씨악알암압앞애액야약양억언얼엄엔역열예온올완왔외요용운울움워원율음응의임입작잔잘잠잡쟁저점접존종좌죄지질집찰참책처천철체초총최추출취측층치친칠침카커코크큰타탁탄태택터테토통투트특파판편평포표품프피필학한할함합항해했행향허험혁현협형호혼화확환활황획효휴힘갈감갑강같개객거건걸검겁격견결경곳공과관광괴교구국군권귀규균그극근글금급긍길김깊까깨꺼께꼭끝끼난날남낮내너넘네년녀념노논농높누늘능늦달담답대댁데독돌동두뒤드득든듯디따딸땅떠떨또뜻라락란",
	}},
}
