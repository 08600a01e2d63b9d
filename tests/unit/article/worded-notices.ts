// Notices that no phrase of the tables words: what each speaks of tells it. Beside them stand the look-alikes in
// false-friends.ts. One set of sentences a kind and language, none of them from a site.
import type { PhraseKind } from '../../../src/article/passes/kinds';

export const wordedNotices: Readonly<Record<string, Partial<Record<PhraseKind, readonly string[]>>>> = {
  en: {
    'ad-labels': [
      'Some of the shops we mention pay us when you place an order. You are charged the same.',
      'Products with an asterisk: the seller gives us a small share, and your price stays the same.',
      'Order by way of our recommendations and a few pence go to the newsroom.',
      'This guide contains partner links; what they bring in helps to pay our editors.',
    ],
    'player-messages': [
      'The recording will not start: your browser is too old.',
      'To watch the clip, accept the cookies of the outside provider.',
      'Sorry, we could not load the player. Check your connection and reload.',
      'Playback failed because the format is unknown to your device.',
    ],
    legal: [
      'Whoever wishes to reprint this report has to ask the editors first.',
      'The text and pictures belong to the agency; copying them needs its consent.',
      'Sale, storage and translation of this article are reserved to the newspaper.',
    ],
  },
  de: {
    'ad-labels': [
      'Wer in den hier genannten Läden bestellt, lässt uns ein paar Cent zukommen, ohne selbst mehr zu zahlen.',
      'Mit Sternchen versehene Verweise führen zu Händlern, die uns am Umsatz beteiligen.',
      'Für Bestellungen bei unseren Partnern bekommt die Redaktion einen Anteil; Ihr Preis bleibt gleich.',
      'Einige Empfehlungen bringen dem Verlag Geld ein, wenn Sie zugreifen.',
    ],
    'player-messages': [
      'Ihr Browser kommt mit dem Format dieser Aufnahme nicht zurecht.',
      'Zum Anhören müssen Sie die Cookies des Anbieters zulassen.',
      'Die Übertragung ist abgebrochen. Bitte prüfen Sie Ihre Verbindung und laden Sie neu.',
      'Aus Lizenzgründen ist der Beitrag im Ausland nicht zu sehen.',
    ],
    legal: [
      'Wer diesen Bericht nachdrucken möchte, fragt bitte vorher die Redaktion.',
      'Die Rechte an Text und Bild liegen bei der Agentur; jede Verwendung ist genehmigungspflichtig.',
      'Weitergabe an Dritte und Speicherung nur nach Rücksprache mit dem Verlag.',
      'Texte, Fotos und Grafiken sind geschützt. Jede Nutzung außerhalb des Privaten bedarf unserer Einwilligung.',
    ],
  },
  fr: {
    'ad-labels': [
      "Si vous commandez chez l'un des marchands cités, le journal touche quelques centimes, sans frais pour vous.",
      "Les liens suivis d'un astérisque nous rapportent une petite part de la vente.",
      'Nos partenaires reversent à la rédaction une somme modeste pour chaque commande.',
      'Acheter par ce lien nous aide, et le prix ne change pas.',
    ],
    'player-messages': [
      "Le lecteur n'a pas pu démarrer ; vérifiez votre connexion.",
      "Acceptez les cookies de l'hébergeur pour regarder l'extrait.",
      "Cet enregistrement n'est lisible qu'avec un navigateur récent.",
      'Pour des raisons de droits, la séquence ne peut être vue depuis votre pays.',
    ],
    legal: [
      'Pour republier cette enquête, adressez-vous au service des droits.',
      "Textes et photos appartiennent à l'agence ; toute copie doit être autorisée.",
      'La reprise de cet article, même partielle, suppose notre accord écrit.',
      "Il est défendu de copier ou de diffuser ces textes sans l'aval du journal.",
    ],
  },
  es: {
    'ad-labels': [
      'Si compra en alguna de las tiendas citadas, el diario se queda con unos céntimos y usted paga lo mismo.',
      'Los enlaces con asterisco nos dejan una pequeña parte de cada venta.',
      'Nuestros socios abonan a la redacción un porcentaje por cada pedido.',
      'Comprar desde aquí ayuda a pagar a nuestros redactores, sin coste adicional.',
    ],
    'player-messages': [
      'No hemos podido cargar el reproductor. Revise su conexión.',
      'Acepte las cookies del proveedor para escuchar la grabación.',
      'Su navegador es demasiado antiguo para mostrar el clip.',
      'Por motivos de licencia, la emisión no se ve fuera de su país.',
    ],
    legal: [
      'Quien quiera publicar este reportaje debe pedir antes permiso a la redacción.',
      'Texto e imágenes son propiedad de la agencia; toda copia requiere autorización.',
      'Para reproducir estas líneas, escriba a nuestro servicio de derechos.',
      'Está vedado copiar o difundir estos textos sin el visto bueno del periódico.',
    ],
  },
  it: {
    'ad-labels': [
      'Se ordini da uno dei negozi citati, al giornale va qualche centesimo e tu paghi lo stesso prezzo.',
      "I link con l'asterisco ci fruttano una piccola parte della vendita.",
      'I nostri partner versano alla redazione una quota per ogni ordine.',
      'Comprare da qui aiuta a pagare i nostri redattori, senza costi in più.',
    ],
    'player-messages': [
      'Il lettore non si è avviato: controlla la connessione e ricarica.',
      'Accetta i cookie del fornitore per ascoltare la registrazione.',
      'Il tuo browser è troppo vecchio per mostrare il filmato.',
      'Per ragioni di licenza la trasmissione non è visibile nel tuo paese.',
    ],
    legal: [
      'Chi vuole ripubblicare questo servizio deve chiedere prima il permesso alla redazione.',
      "Testi e foto sono di proprietà dell'agenzia; ogni copia richiede un'autorizzazione.",
      'Per riprodurre queste righe scrivi al nostro ufficio diritti.',
      'È proibito copiare o diffondere questi testi senza il benestare del giornale.',
    ],
  },
  pt: {
    'ad-labels': [
      'Se encomendar numa das lojas citadas, o jornal recebe alguns cêntimos e você paga o mesmo.',
      'Os links com asterisco dão-nos uma pequena parte de cada venda.',
      'Os nossos parceiros pagam à redação uma percentagem por cada encomenda.',
      'Comprar por aqui ajuda a pagar aos nossos jornalistas, sem custos adicionais.',
    ],
    'player-messages': [
      'Não conseguimos carregar o leitor. Verifique a sua ligação.',
      'Aceite os cookies do fornecedor para ouvir a gravação.',
      'O seu navegador é demasiado antigo para mostrar o vídeo.',
      'Por motivos de licença, a transmissão não pode ser vista no seu país.',
    ],
    legal: [
      'Quem quiser publicar esta reportagem deve pedir antes autorização à redação.',
      'Texto e imagens pertencem à agência; qualquer cópia exige consentimento.',
      'Para reproduzir estas linhas, escreva ao nosso serviço de direitos.',
      'É vedado copiar ou difundir estes textos sem o aval do jornal.',
    ],
  },
  nl: {
    'ad-labels': [
      'Bestel je bij een van de genoemde winkels, dan krijgt de krant een paar cent; jij betaalt hetzelfde.',
      'Links met een sterretje leveren ons een klein deel van de verkoop op.',
      'Onze partners betalen de redactie een percentage per bestelling.',
      'Kopen via deze tips helpt onze redacteuren, zonder extra kosten voor u.',
    ],
    'player-messages': [
      'De speler wil niet starten. Controleer uw verbinding en ververs de pagina.',
      'Accepteer de cookies van de aanbieder om de opname te beluisteren.',
      'Uw browser is te oud om dit fragment te tonen.',
      'Om licentieredenen is de uitzending niet te zien in uw land.',
    ],
    legal: [
      'Wie dit verhaal elders wil plaatsen, vraagt eerst toestemming aan de redactie.',
      'Tekst en beeld zijn eigendom van het persbureau; kopiëren mag alleen met instemming.',
      'Het is verboden deze teksten te kopiëren of te verspreiden zonder akkoord van de krant.',
    ],
  },
  pl: {
    'ad-labels': [
      'Jeśli zamówisz coś w jednym z wymienionych sklepów, gazeta dostanie parę groszy, a ty zapłacisz tyle samo.',
      'Odnośniki z gwiazdką przynoszą nam niewielką część ceny.',
      'Nasi partnerzy płacą redakcji procent od każdego zamówienia.',
      'Zakupy z naszych poleceń wspierają redakcję, bez dodatkowych kosztów.',
    ],
    'player-messages': [
      'Odtwarzacz nie chce się uruchomić. Sprawdź połączenie.',
      'Zaakceptuj ciasteczka dostawcy, żeby posłuchać nagrania.',
      'Twoja przeglądarka jest zbyt stara, by pokazać ten klip.',
      'Z powodów licencyjnych transmisji nie można oglądać w twoim kraju.',
    ],
    legal: [
      'Kto chce przedrukować ten reportaż, niech najpierw zapyta redakcję.',
      'Teksty i zdjęcia są własnością agencji; kopiowanie wymaga jej zgody.',
      'W sprawie wykorzystania tych treści prosimy pisać do działu praw autorskich.',
      'Zabrania się kopiowania i rozpowszechniania tych tekstów bez aprobaty gazety.',
    ],
  },
  cs: {
    'ad-labels': [
      'Objednáte-li v některém z uvedených obchodů, dostanou noviny pár korun a vy zaplatíte stejně.',
      'Odkazy s hvězdičkou nám přinášejí malý díl z prodeje.',
      'Naši partneři platí redakci procenta z každé objednávky.',
      'Nákup přes naše tipy podporuje redakci, bez příplatku.',
    ],
    'player-messages': [
      'Přehrávač se nespustil. Zkontrolujte připojení a načtěte stránku znovu.',
      'Přijměte cookies poskytovatele, chcete-li si nahrávku poslechnout.',
      'Váš prohlížeč je příliš starý, aby klip ukázal.',
      'Z licenčních důvodů nelze přenos sledovat ve vaší zemi.',
    ],
    legal: [
      'Kdo chce tuto reportáž přetisknout, ať se nejprve zeptá redakce.',
      'Texty a fotografie jsou majetkem agentury; kopírování vyžaduje její souhlas.',
      'Je zakázáno tyto texty kopírovat či šířit bez svolení novin.',
    ],
  },
  da: {
    'ad-labels': [
      'Bestiller du i en af de nævnte butikker, får avisen et par kroner, og du betaler det samme.',
      'Links med stjerne giver os en lille del af salget.',
      'Vores partnere betaler redaktionen en procentdel af hver ordre.',
      'Køb via vores anbefalinger støtter redaktionen uden ekstra udgifter.',
    ],
    'player-messages': [
      'Afspilleren ville ikke starte. Tjek din forbindelse.',
      'Accepter udbyderens cookies for at høre optagelsen.',
      'Din browser er for gammel til at vise klippet.',
      'Af licensgrunde kan udsendelsen ikke ses i dit land.',
    ],
    legal: [
      'Den, der vil genoptrykke historien, skal først spørge redaktionen.',
      'Tekst og billeder tilhører bureauet; kopiering kræver samtykke.',
      'Ønsker du at bruge teksten, så skriv til vores rettighedsafdeling.',
      'Det er forbudt at kopiere eller udbrede disse tekster uden avisens accept.',
    ],
  },
  sv: {
    'ad-labels': [
      'Beställer du i någon av de nämnda butikerna får tidningen några kronor, och du betalar lika mycket.',
      'Länkar med asterisk ger oss en liten del av försäljningen.',
      'Våra partner betalar redaktionen en procentandel av varje beställning.',
      'Att handla via våra tips stöder redaktionen, utan extra kostnad.',
    ],
    'player-messages': [
      'Spelaren ville inte starta. Kontrollera din anslutning.',
      'Godkänn leverantörens kakor för att lyssna på inspelningen.',
      'Din webbläsare är för gammal för att visa klippet.',
      'Av licensskäl kan sändningen inte ses i ditt land.',
    ],
    legal: [
      'Den som vill publicera reportaget på nytt måste först fråga redaktionen.',
      'Text och bild tillhör byrån; kopiering kräver medgivande.',
      'Vill du använda texten, skriv till vår rättighetsavdelning.',
      'Det är förbjudet att kopiera eller sprida dessa texter utan tidningens medgivande.',
    ],
  },
  ru: {
    'ad-labels': [
      'Если вы закажете что-нибудь в названных магазинах, газета получит несколько рублей, а вы заплатите столько же.',
      'Ссылки со звёздочкой приносят нам небольшую часть от продажи.',
      'Наши партнёры платят редакции процент с каждого заказа.',
      'Покупки по нашим рекомендациям поддерживают редакцию без лишних расходов для вас.',
    ],
    'player-messages': [
      'Плеер не запустился. Проверьте соединение и обновите страницу.',
      'Чтобы послушать запись, примите куки поставщика.',
      'Ваш браузер слишком старый, чтобы показать этот ролик.',
      'По условиям лицензии трансляцию нельзя смотреть в вашей стране.',
    ],
    legal: [
      'Кто хочет перепечатать этот репортаж, пусть сначала спросит редакцию.',
      'Тексты и снимки принадлежат агентству; копирование требует его согласия.',
      'По вопросам использования материалов пишите в отдел авторских прав.',
      'Запрещается копировать и распространять эти тексты без одобрения газеты.',
    ],
  },
  uk: {
    'ad-labels': [
      'Якщо ви замовите щось у згаданих крамницях, газета отримає кілька гривень, а ви заплатите стільки ж.',
      'Посилання із зірочкою приносять нам невелику частину від продажу.',
      'Наші партнери платять редакції відсоток з кожного замовлення.',
      'Покупки за нашими порадами підтримують редакцію без додаткових витрат.',
    ],
    'player-messages': [
      "Програвач не запустився. Перевірте з'єднання та оновіть сторінку.",
      'Щоб послухати запис, прийміть куки постачальника.',
      'Ваш браузер надто старий, щоб показати цей ролик.',
      'За умовами ліцензії трансляцію не можна дивитися у вашій країні.',
    ],
    legal: [
      'Хто хоче передрукувати цей репортаж, нехай спершу запитає редакцію.',
      'Тексти та світлини належать агентству; копіювання потребує його згоди.',
      'З питань використання матеріалів пишіть до відділу авторських прав.',
      'Забороняється копіювати та поширювати ці тексти без схвалення газети.',
    ],
  },
  tr: {
    'ad-labels': [
      'Adı geçen mağazalardan sipariş verirseniz gazeteye birkaç kuruş kalır, siz aynı fiyatı ödersiniz.',
      'Yıldızlı bağlantılar bize satıştan küçük bir pay getirir.',
      'Ortaklarımız her sipariş için yayın kuruluna yüzde öder.',
      'Önerilerimiz üzerinden yapılan alışveriş, ek ücret olmadan bizi destekler.',
    ],
    'player-messages': [
      'Oynatıcı başlamadı. Bağlantınızı kontrol edip sayfayı yenileyin.',
      'Kaydı dinlemek için sağlayıcının çerezlerini kabul edin.',
      'Tarayıcınız bu klibi göstermek için çok eski.',
      'Lisans nedeniyle yayın ülkenizde izlenemiyor.',
    ],
    legal: [
      'Bu haberi yeniden yayımlamak isteyen önce yazı işlerine sormalıdır.',
      'Metin ve fotoğraflar ajansa aittir; kopyalamak için izin gerekir.',
      'Yazıların kullanımı için telif birimimize yazın.',
      'Bu metinlerin gazetenin onayı olmadan kopyalanması ve yayılması yasaktır.',
    ],
  },
  ar: {
    'ad-labels': [
      'إذا طلبت شيئا من المتاجر المذكورة تحصل الصحيفة على بضعة دراهم ولا تدفع أنت أكثر.',
      'الروابط ذات النجمة تعود علينا بجزء صغير من ثمن البيع.',
      'يدفع شركاؤنا لهيئة التحرير نسبة عن كل طلب.',
      'شراؤك عبر توصياتنا يدعم الصحيفة دون تكلفة إضافية.',
    ],
    'player-messages': [
      'لم يعمل المشغل. تحقق من الاتصال وأعد تحميل الصفحة.',
      'اقبل ملفات تعريف الارتباط الخاصة بالمزود لسماع التسجيل.',
      'متصفحك قديم ولا يستطيع عرض هذا المقطع.',
      'لأسباب تتعلق بالترخيص لا يمكن مشاهدة البث في بلدك.',
    ],
    legal: [
      'على من يريد إعادة نشر هذا التقرير أن يسأل هيئة التحرير أولا.',
      'النصوص والصور ملك للوكالة، ونسخها يحتاج إلى موافقتها.',
      'لاستخدام هذه المواد يرجى مراسلة قسم الحقوق لدينا.',
      'يمنع نسخ هذه النصوص أو توزيعها دون رضا الجريدة.',
    ],
  },
  ja: {
    'ad-labels': [
      '紹介した店で注文すると、売上の数パーセントが本紙に入ります。値段は同じです。',
      '星印のリンクからのお買い物で、当社は少額の報酬を得ています。',
      '提携先は注文ごとに編集部へ謝礼を支払います。',
      'おすすめの品を買っていただくと、追加の負担なく本紙の支えになります。',
    ],
    'player-messages': [
      '録音を聴くには提供元のクッキーを受け入れてください。',
      'お使いのブラウザが古いため、この映像を表示できません。',
      '権利の都合により、お住まいの国では配信を視聴できません。',
      'この番組は当社の動画資料にもうありません。',
    ],
    legal: [
      'この記事を転載したい方は、まず編集部にご相談ください。',
      '文と写真の権利は通信社に属し、複製には承諾が要ります。',
      '記事の利用については権利係までお問い合わせください。',
      '新聞社の同意なしにこれらの文章を写したり広めたりすることを禁じます。',
    ],
  },
  ko: {
    'ad-labels': [
      '소개한 가게에서 주문하시면 신문사가 몇 원을 받으며 가격은 같습니다.',
      '별표가 있는 링크는 판매액의 작은 몫을 저희에게 가져다줍니다.',
      '제휴사는 주문마다 편집국에 일정 비율을 지급합니다.',
      '추천 상품을 사면 추가 비용 없이 본지를 돕게 됩니다.',
    ],
    'player-messages': [
      '플레이어가 시작되지 않았습니다. 연결을 확인하세요.',
      '녹음을 들으려면 제공자의 쿠키를 허용하세요.',
      '브라우저가 너무 오래되어 이 영상을 보여 줄 수 없습니다.',
      '라이선스 문제로 귀하의 국가에서는 방송을 볼 수 없습니다.',
    ],
    legal: [
      '이 기사를 다시 싣고 싶은 분은 먼저 편집국에 문의하세요.',
      '글과 사진은 통신사의 소유이며 복제하려면 동의가 필요합니다.',
      '기사 사용에 관해서는 저작권 담당에게 연락 바랍니다.',
      '신문사의 승낙 없이 이 글을 복사하거나 퍼뜨리는 것을 금합니다.',
    ],
  },
  zh: {
    'ad-labels': [
      '在文中提到的商店下单，本报可得几分钱，您付的价钱不变。',
      '带星号的链接会给我们带来一小部分销售额。',
      '合作商家按每笔订单付给编辑部一定比例。',
      '透過我們的推薦購買，可支持本報，您無需多付。',
    ],
    'player-messages': [
      '播放器未能启动，请检查网络连接。',
      '要收听录音，请先接受供应方的cookie。',
      '您的浏览器版本太旧，无法显示这段影片。',
      '因授權問題，此節目無法在您所在的國家觀看。',
    ],
    legal: [
      '欲转载此报道者，请先询问编辑部。',
      '文字与照片归通讯社所有，复制须经其同意。',
      '如需使用本站内容，请联系版权部门。',
      '未经报社同意，禁止抄录或散布这些文字。',
    ],
  },
};
