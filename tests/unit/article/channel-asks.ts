// Asks to follow the paper's own channel, group or page, in wordings of no phrase, and reports that speak of others' channels.

export const channelAsks: Readonly<
  Record<string, { readonly asks: readonly string[]; readonly reports: readonly string[] }>
> = {
  en: {
    asks: [
      'Follow our page on Facebook for more stories like this.',
      'Add the Courier to your preferred sources on Google and keep up with us.',
    ],
    reports: [
      '"We will post the results on our Facebook page," the headteacher told parents.',
      'The police asked residents to follow their X account for updates on the fire.',
      'Our followers on Instagram were the first to know, the singer said.',
    ],
  },
  de: {
    asks: [
      'Eilmeldungen aufs Handy: Abonnieren Sie den WhatsApp-Kanal unserer Redaktion.',
      'Mehr Videos aus der Stadt finden Sie auf unserem YouTube-Kanal – jetzt abonnieren!',
    ],
    reports: [
      '„Wir veröffentlichen die Ergebnisse auf unserer Facebook-Seite“, sagte der Rektor den Eltern.',
      '„Kommen Sie in unsere WhatsApp-Gruppe“, stand in der Nachricht, und eine Stunde später war ihr Erspartes weg.',
      'Die Polizei bat die Anwohner, ihrem Konto auf X zu folgen.',
    ],
  },
  fr: {
    asks: [
      "Suivez-nous sur Facebook pour ne rien rater de l'actualité locale.",
      'Le Courrier est désormais sur Bluesky : rejoignez-nous !',
    ],
    reports: [
      '« Nous publierons les résultats sur notre page Facebook », a dit le proviseur aux parents.',
      '« Rejoignez notre groupe WhatsApp », disait le message, et une heure plus tard ses économies avaient disparu.',
      'La police a demandé aux habitants de suivre son compte X.',
    ],
  },
  es: {
    asks: [
      'Todos nuestros vídeos están en YouTube: suscríbete al canal.',
      'Nuestro canal de Telegram nunca duerme. Haz clic aquí para apuntarte.',
    ],
    reports: [
      '«Publicaremos los resultados en nuestra página de Facebook», dijo el director a los padres.',
      '«Únete a nuestro grupo de WhatsApp», decía el mensaje, y una hora después sus ahorros habían desaparecido.',
      'La policía pidió a los vecinos que siguieran su cuenta de X.',
    ],
  },
  it: {
    asks: [
      'Seguici su Facebook per non perderti nulla di quello che succede in città.',
      'Aggiungici alle tue fonti preferite su Google e leggi prima le nostre notizie.',
    ],
    reports: [
      '«Pubblicheremo i risultati sulla nostra pagina Facebook», ha detto il preside ai genitori.',
      "«Entra nel nostro gruppo WhatsApp», diceva il messaggio, e un'ora dopo i suoi risparmi erano spariti.",
      'La polizia ha chiesto ai residenti di seguire il suo profilo su X.',
    ],
  },
  pt: {
    asks: [
      'Siga-nos no Facebook e não perca nada do que acontece na região.',
      'O Correio já está no Bluesky. Siga o nosso perfil!',
    ],
    reports: [
      '«Publicaremos os resultados na nossa página no Facebook», disse o diretor aos pais.',
      '«Entre no nosso grupo de WhatsApp», dizia a mensagem, e uma hora depois as poupanças tinham desaparecido.',
      'A polícia pediu aos moradores que seguissem a sua conta no X.',
    ],
  },
  nl: {
    asks: [
      'Volg ons op Facebook en mis niets uit de regio.',
      'Voeg ons toe als voorkeursbron bij Google en lees onze berichten als eerste.',
    ],
    reports: [
      "'We zetten de uitslagen op onze Facebookpagina', zei de rector tegen de ouders.",
      "'Kom in onze WhatsApp-groep', stond in het bericht, en een uur later was haar spaargeld weg.",
      'De politie vroeg bewoners haar account op X te volgen.',
    ],
  },
  sv: {
    asks: ['Få nyheterna direkt i mobilen via vår WhatsApp-kanal.', 'Nu finns Kuriren på Bluesky. Följ oss!'],
    reports: [
      '”Vi lägger ut resultaten på vår Facebooksida”, sa rektorn till föräldrarna.',
      'Polisen bad de boende att följa deras konto på X.',
      'Våra följare på Instagram fick veta det först, sa sångerskan.',
    ],
  },
  da: {
    asks: ['Nu er Kureren på Bluesky. Følg os!', 'Alle vores film ligger på YouTube: abonner på kanalen.'],
    reports: [
      '»Vi lægger resultaterne på vores Facebookside«, sagde rektoren til forældrene.',
      '»Kom ind i vores WhatsApp-gruppe«, stod der i beskeden, og en time senere var hendes opsparing væk.',
      'Politiet bad beboerne om at følge dets konto på X.',
    ],
  },
  pl: {
    asks: [
      'Kurier jest już na Bluesky. Obserwuj nas!',
      'Dodaj nas do preferowanych źródeł w Google i czytaj nasze teksty jako pierwszy.',
    ],
    reports: [
      '„Wyniki opublikujemy na naszej stronie na Facebooku” – powiedział rodzicom dyrektor.',
      '„Dołącz do naszej grupy na WhatsAppie” – brzmiała wiadomość, a godzinę później jej oszczędności zniknęły.',
      'Policja poprosiła mieszkańców, by obserwowali jej konto na X.',
    ],
  },
  cs: {
    asks: [
      'Získejte nejnovější zprávy do mobilu díky našemu kanálu na WhatsAppu.',
      'Sledujte nás na Facebooku a nic z regionu vám neuteče.',
    ],
    reports: [
      '„Výsledky zveřejníme na naší stránce na Facebooku,“ řekl ředitel rodičům.',
      '„Přidejte se do naší skupiny na WhatsAppu,“ stálo ve zprávě a za hodinu byly její úspory pryč.',
      'Policie požádala obyvatele, aby sledovali její účet na síti X.',
    ],
  },
  ru: {
    asks: [
      'Следите за нами во ВКонтакте, чтобы ничего не пропустить.',
      '«Курьер» теперь и в мессенджере MAX. Присоединяйтесь к нам!',
    ],
    reports: [
      '«Результаты мы опубликуем на нашей странице во ВКонтакте», – сказал родителям директор.',
      '«Вступайте в нашу группу в WhatsApp», – говорилось в сообщении, а через час её сбережения исчезли.',
      'Полиция попросила жителей следить за её каналом в мессенджере.',
    ],
  },
  uk: {
    asks: [
      'Отримуйте термінові новини на телефон у нашому каналі у вайбері.',
      "«Кур'єр» відтепер і в тредсі. Долучайтеся до нас!",
    ],
    reports: [
      '«Результати ми опублікуємо на нашій сторінці у фейсбуці», – сказав батькам директор.',
      '«Долучайтеся до нашої групи у вайбері», – ішлося в повідомленні, а за годину її заощадження зникли.',
      'Поліція попросила мешканців стежити за її каналом у месенджері.',
    ],
  },
  tr: {
    asks: [
      'Son dakika haberleri cebinize gelsin: WhatsApp kanalımıza abone olun.',
      "Bölgede olup biteni kaçırmamak için Facebook'ta bizi takip edin.",
    ],
    reports: [
      'Müdür velilere, "Sonuçları Facebook sayfamızda yayınlayacağız" dedi.',
      'Mesajda "WhatsApp grubumuza katılın" yazıyordu ve bir saat sonra birikimleri yok olmuştu.',
      'Polis, mahalle sakinlerinden X hesabını takip etmelerini istedi.',
    ],
  },
  ar: {
    asks: ['لتصلك الأخبار العاجلة على هاتفك اشترك في قناتنا على واتساب.', 'البريد الآن على ثريدز، انضموا إلينا.'],
    reports: [
      'قال المدير لأولياء الأمور: سننشر النتائج على صفحتنا في فيسبوك.',
      'كانت الرسالة تقول: انضم إلى مجموعتنا على واتساب، وبعد ساعة اختفت كل مدخراتها من المصرف.',
      'طلبت الشرطة من السكان متابعة حسابها على إكس.',
    ],
  },
  ja: {
    asks: [
      '速報をスマホで受け取れます。本紙のLINE公式アカウントを友だち追加してください。',
      '地域の話題を見逃さないよう、フェイスブックで私たちをフォローしてください。',
    ],
    reports: [
      '校長は保護者に「結果は私たちのフェイスブックで公表します」と話した。',
      '「LINEグループに参加してください」というメッセージが届き、一時間後に女性の貯金は消えていた。',
      '警察は住民に、公式Xをフォローするよう求めた。',
    ],
  },
  zh: {
    asks: ['想第一时间收到突发新闻？请关注本报微信公众号。', '歡迎追蹤我們的臉書粉專，不錯過地方大小事。'],
    reports: [
      '校长对家长说：“我们会在学校的微信公众号上公布结果。”',
      '“请加入我们的微信群。”短信这样写道，一个小时之后她多年攒下的积蓄就不见了。',
      '警方要求居民关注其微博账号。',
    ],
  },
  ko: {
    asks: [
      '속보를 휴대전화로 받아 보세요. 저희 카카오톡 채널을 추가하시면 됩니다.',
      '페이스북에서 저희를 팔로우하고 지역 소식을 놓치지 마세요.',
    ],
    reports: [
      '교장은 학부모들에게 “결과는 우리 페이스북에 올리겠다”고 말했다.',
      '“저희 카카오톡 방에 들어오세요”라는 메시지가 왔고, 한 시간 뒤 그의 저축은 사라졌다.',
      '경찰은 주민들에게 엑스 계정을 팔로우해 달라고 요청했다.',
    ],
  },
};
