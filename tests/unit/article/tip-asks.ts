// A paper's asks for its readers' tips, stories, pictures and corrections, in wordings of no phrase, and reports in which
// the police, offices or charities ask, or somebody tells a paper something.

export const tipAsks: Readonly<
  Record<string, { readonly asks: readonly string[]; readonly reports: readonly string[] }>
> = {
  en: {
    asks: [
      'Got a story? Email tips@paper.example or ring the desk on 01632 496000.',
      'Do you know something about the Port District that we should be looking into? Call the Ledger tipline at 555-0142 or write to tipline@paper.example.',
      'If you saw what happened, send your photos and videos to our newsroom on WhatsApp.',
      'Spotted something wrong in this article? Let our editors know at corrections@paper.example.',
    ],
    reports: [
      'Anyone with information is asked to call detectives at 555-0100.',
      'If you have information or dashcam footage, please call the police on 101 or email the incident room.',
      'She called the newsroom with a tip about the mayor, and the story ran the next day.',
      'The ministry has opened a tip line, and anyone who has seen fraud can call or write without giving a name.',
    ],
  },
  de: {
    asks: [
      'Haben Sie Hinweise zu diesem Thema? Schreiben Sie unserer Redaktion an hinweise@kurier.example.',
      'Wissen Sie mehr über den Fall? Unser Rechercheteam erreichen Sie vertraulich per E-Mail oder über Signal.',
      'Sie waren dabei? Schicken Sie Ihre Fotos und Videos per WhatsApp an den Newsroom des Kuriers.',
      'Fällt Ihnen in diesem Artikel ein Fehler auf, melden Sie ihn bitte an korrektur@kurier.example.',
    ],
    reports: [
      'Hinweise nimmt die Polizei unter der Telefonnummer 0511 555 0100 entgegen.',
      'Zeugen, die Fotos oder Videos gemacht haben, werden gebeten, sich bei der Kripo zu melden.',
      'Sie rief in der Redaktion an und erzählte dem Reporter, was sie über den Bürgermeister wusste.',
      'Das Ministerium hat ein Hinweistelefon eingerichtet; wer Informationen hat, kann ohne Namen anrufen oder schreiben.',
    ],
  },
  fr: {
    asks: [
      'Vous êtes témoin d’un événement ? Envoyez vos photos et vidéos à la rédaction du Courrier.',
      'Vous disposez d’informations sur cette affaire ? Écrivez à nos journalistes : enquetes@courrier.example.',
      'Une coquille, une imprécision dans cet article ? Dites-le à notre rédaction.',
      'Pour nous transmettre une information en toute confidentialité, contactez notre cellule investigation sur Signal.',
    ],
    reports: [
      'Toute personne disposant d’informations est priée d’appeler la gendarmerie au 01 55 01 00 00.',
      'La police demande aux témoins d’envoyer leurs photos et vidéos aux enquêteurs.',
      'Elle a appelé la rédaction pour raconter ce qu’elle savait du maire, et l’article a paru le lendemain.',
      'Le ministère a ouvert une ligne d’alerte : les agents peuvent écrire ou téléphoner sans donner leur nom.',
    ],
  },
  es: {
    asks: [
      '¿Tienes información sobre este caso? Escribe a nuestros periodistas a pistas@muelle.example.',
      'Si has sido testigo, envía tus fotos y vídeos al WhatsApp de la redacción.',
      '¿Ha visto una errata en esta noticia? Comuníquelo a la redacción de El Muelle.',
      '¿Sabe algo que deberíamos investigar? Póngase en contacto con nuestro equipo de investigación a través de Signal.',
    ],
    reports: [
      'Quien tenga información puede llamar a la policía al teléfono 555 0100.',
      'La Guardia Civil pide a los testigos que envíen las fotos y los vídeos del accidente.',
      'Llamó a la redacción para contar lo que sabía del alcalde, y la noticia salió al día siguiente.',
      'El ministerio ha abierto un buzón de denuncias en el que los empleados pueden escribir sin dar su nombre.',
    ],
  },
  it: {
    asks: [
      'Hai una notizia da raccontarci? Scrivi a redazione@molo.example o chiama la nostra redazione.',
      'Se hai assistito ai fatti, mandaci foto e video al numero WhatsApp del nostro giornale.',
      'Avete notato un refuso in questo articolo? Segnalatelo alla redazione.',
      'Sai qualcosa su questa vicenda? Contatta i nostri giornalisti in modo sicuro su Signal.',
    ],
    reports: [
      'Chiunque abbia informazioni può chiamare i carabinieri al numero 055 50100.',
      "La polizia chiede ai testimoni di inviare foto e video dell'incidente.",
      'Ha telefonato in redazione per raccontare quello che sapeva del sindaco, e la notizia è uscita il giorno dopo.',
      'Il ministero ha aperto un canale per le segnalazioni: i dipendenti possono scrivere senza dare il nome.',
    ],
  },
  pt: {
    asks: [
      'Tem uma denúncia ou viu algo estranho no seu bairro? Mande para o WhatsApp da redação: (11) 5550-0142.',
      'Tem informações sobre este caso? Escreva aos nossos jornalistas para denuncias@correio.example.',
      'Presenciou o acidente? Envie fotos e vídeos à nossa equipe de reportagem.',
      'Se encontrou alguma incorreção nesta notícia, comunique-a à redação do Correio.',
    ],
    reports: [
      'Quem tiver informações pode ligar para a polícia pelo telefone 190.',
      'A PSP pede às testemunhas que enviem fotografias e vídeos do acidente.',
      'Ela ligou para a redação para contar o que sabia do prefeito, e a notícia saiu no dia seguinte.',
      'O ministério abriu um canal de denúncias, e os funcionários podem escrever sem dar o nome.',
    ],
  },
  nl: {
    asks: [
      'Weet jij meer over deze zaak? Mail onze verslaggever of app de redactie via 06-55501420.',
      "Was je erbij en heb je foto's of video's? Stuur ze naar redactie@koerier.example.",
      'Staat er een fout in dit artikel? Laat het onze redactie weten via correctie@koerier.example.',
      'Hebt u informatie waar wij onderzoek naar moeten doen? Neem vertrouwelijk contact op met onze onderzoeksredactie.',
    ],
    reports: [
      'Wie informatie heeft, wordt gevraagd te bellen met de politie op 0900-8844.',
      "De recherche vraagt getuigen om foto's en video's van het ongeluk op te sturen.",
      'Ze belde de redactie met een tip over de burgemeester, en de volgende dag stond het in de krant.',
      'Het ministerie heeft een meldpunt geopend waar ambtenaren anoniem kunnen bellen of mailen.',
    ],
  },
  sv: {
    asks: [
      'Vet du något som vi borde granska? Mejla våra reportrar på tipsa@kuriren.example.',
      'Var du på plats? Skicka bilder och filmer till nyhetsdesken.',
      'Hittar du fel i artikeln? Hör av dig till redaktionen på rattelse@kuriren.example.',
      'Har du information om det som hänt? Kontakta Kurirens redaktion – du har rätt att vara anonym.',
    ],
    reports: [
      'Den som har information uppmanas att ringa polisen på 114 14.',
      'Polisen ber vittnen att skicka in bilder och filmer från olyckan.',
      'Hon ringde redaktionen och berättade vad hon visste om kommunalrådet, och dagen efter stod det i tidningen.',
      'Departementet har öppnat en visselblåsarfunktion dit anställda kan skriva eller ringa utan att uppge namn.',
    ],
  },
  da: {
    asks: [
      'Ligger du inde med oplysninger om sagen? Skriv til vores journalister på tip@kureren.example.',
      'Var du vidne til ulykken? Send dine billeder og videoer til redaktionen.',
      'Er der en fejl i artiklen? Giv os besked på fejl@kureren.example.',
      'Kender du til en historie, vi bør se nærmere på? Ring til vores redaktionsvagt på 55 50 14 20.',
    ],
    reports: [
      'Har man oplysninger, kan man ringe til politiet på 114.',
      'Politiet beder vidner om at sende billeder og videoer fra ulykken.',
      'Hun ringede til redaktionen med et tip om borgmesteren, og næste dag stod det i avisen.',
      'Ministeriet har åbnet en whistleblowerordning, hvor ansatte kan skrive eller ringe uden at opgive navn.',
    ],
  },
  pl: {
    asks: [
      'Byłeś świadkiem wypadku? Wyślij zdjęcia lub film na adres redakcja@kurier.example.',
      'Wiesz coś o tej sprawie? Skontaktuj się z naszym reporterem, zapewniamy anonimowość.',
      'Zauważyłeś literówkę w tym artykule? Daj znać naszej redakcji.',
      'Chcesz, żebyśmy zajęli się jakimś tematem? Czekamy na sygnały od Czytelników: alert@kurier.example.',
    ],
    reports: [
      'Osoby, które mają informacje, proszone są o telefon do policji pod numerem 112.',
      'Policja prosi świadków o przesłanie zdjęć i nagrań z wypadku.',
      'Zadzwoniła do redakcji, opowiedziała, co wie o burmistrzu, i nazajutrz tekst był w gazecie.',
      'Ministerstwo uruchomiło infolinię dla sygnalistów, a pracownicy mogą pisać i dzwonić bez podawania nazwiska.',
    ],
  },
  cs: {
    asks: [
      'Víte o něčem, co bychom měli prověřit? Napište našim reportérům na tip@kuryr.example.',
      'Byli jste svědky nehody? Pošlete fotky a videa do naší redakce.',
      'Všimli jste si v článku chyby? Dejte vědět redakci na opravy@kuryr.example.',
      'Máte informace k tomuto případu? Kontaktujte investigativní tým Kurýru přes Signal.',
    ],
    reports: [
      'Kdokoli má informace, může zavolat policii na linku 158.',
      'Policie žádá svědky, aby poslali fotografie a videa z nehody.',
      'Zavolala do redakce, řekla, co ví o starostovi, a druhý den to stálo v novinách.',
      'Ministerstvo spustilo linku pro oznamovatele, na kterou mohou zaměstnanci psát i volat beze jména.',
    ],
  },
  ru: {
    asks: [
      'Если вы стали очевидцем происшествия, присылайте фото и видео в нашу редакцию.',
      'Знаете что-то важное об этой истории? Напишите нашему корреспонденту: tips@kurier.example.',
      'Увидели в тексте ошибку? Сообщите редакции «Курьера» по почте.',
      'Хотите поделиться новостью? Звоните в редакцию по телефону 55-01-42.',
    ],
    reports: [
      'Всех, кто располагает информацией, просят позвонить в полицию по телефону 02.',
      'Полиция просит очевидцев прислать фото и видео аварии.',
      'Она позвонила в редакцию, рассказала, что знает о мэре, и наутро это было в газете.',
      'Министерство открыло горячую линию, на которую сотрудники могут звонить и писать, не называя себя.',
    ],
  },
  uk: {
    asks: [
      'Якщо ви стали свідком події, надсилайте фото та відео до нашої редакції.',
      'Знаєте більше про цю справу? Напишіть нашим журналістам: tips@kurier.example.',
      "Знайшли неточність у матеріалі? Повідомте редакцію «Кур'єра».",
      'Хочете розповісти свою історію? Телефонуйте до редакції за номером 55-01-42.',
    ],
    reports: [
      'Усіх, хто має інформацію, просять зателефонувати до поліції за номером 102.',
      'Поліція просить очевидців надіслати фото та відео аварії.',
      'Вона подзвонила до редакції, розповіла, що знає про мера, і вранці це було в газеті.',
      'Міністерство відкрило гарячу лінію, на яку працівники можуть телефонувати й писати, не називаючи себе.',
    ],
  },
  tr: {
    asks: [
      'Siz de tanık olduğunuz olayların fotoğraf ve videolarını WhatsApp ihbar hattımıza gönderin.',
      'Bu konuda bilginiz mi var? Muhabirlerimize ihbar@kurye.example adresinden yazın.',
      'Haberde bir yanlış gördüyseniz editörlerimize bildirin.',
      'Elinizde haber değeri taşıyan bir görüntü varsa bizimle paylaşın: haber@kurye.example.',
    ],
    reports: [
      'Olayla ilgili bilgisi olanların 155 numaralı hattan polisi araması istendi.',
      'Polis, tanıklardan kazaya ait fotoğraf ve videoları göndermelerini istedi.',
      'Kadın gazeteyi arayıp belediye başkanı hakkında bildiklerini anlattı, haber ertesi gün yayımlandı.',
      'Bakanlık bir ihbar hattı kurdu; çalışanlar adlarını vermeden arayabiliyor ve yazabiliyor.',
    ],
  },
  ar: {
    asks: [
      'هل كنت شاهدا على الحادث؟ أرسل صورك ومقاطع الفيديو إلى غرفة الأخبار عبر واتساب.',
      'إذا كانت لديك معلومات عن هذه القضية فراسل صحفيينا على tips@barid.example.',
      'هل رصدت خطأ في هذا المقال؟ أخبر فريق التحرير على corrections@barid.example.',
      'شاركنا قصتك: تواصل مع محررينا على الرقم 5550142.',
    ],
    reports: [
      'دعت الشرطة كل من لديه معلومات إلى الاتصال بالرقم 911.',
      'طلبت الشرطة من شهود العيان إرسال الصور ومقاطع الفيديو التي سجلوها للحادث.',
      'اتصلت بالصحيفة وروت للمحرر ما تعرفه عن رئيس البلدية، فنشرت القصة في اليوم التالي.',
      'افتتحت الوزارة خطا ساخنا يستطيع الموظفون أن يبلغوا عبره عن الفساد دون ذكر أسمائهم.',
    ],
  },
  ja: {
    asks: [
      '身の回りの出来事の写真や動画を本紙編集局までお送りください。',
      'この問題についてご存じのことがあれば、取材班（tips@kaiho.example）へご連絡ください。',
      '記事の誤りにお気づきの方は、編集部までお知らせください。',
      '調べてほしいことはありませんか。LINEで本紙の記者に情報を送れます。',
    ],
    reports: [
      '警察は、事情を知っている人に捜査本部（電話555-0100）への連絡を求めている。',
      '警察は目撃者に、事故の写真や動画の提供を呼びかけている。',
      '女性は新聞社に電話をかけ、町長について知っていることを記者に話した。翌日、記事が載った。',
      '省は公益通報の窓口を設け、職員が名前を明かさずに電話やメールで情報を寄せられるようにした。',
    ],
  },
  zh: {
    asks: [
      '如果您目击了事故，欢迎把照片和视频发到本报邮箱tips@bao.example。',
      '您身边有新闻？请拨打本报新闻热线555-0142。',
      '若發現本文有誤，請來信編輯部更正。',
      '掌握相關內幕？歡迎聯絡本報調查記者，我們會保護您的身分。',
    ],
    reports: [
      '警方呼吁知情者拨打555-0100提供线索。',
      '警方請目擊者提供車禍的照片和影片。',
      '她给报社打电话，把自己知道的镇长的事告诉了记者，第二天就见了报。',
      '教育部設立檢舉專線，員工可以匿名打電話或寫信。',
    ],
  },
  ko: {
    asks: [
      '사건을 목격하셨나요? 사진과 영상을 본지 편집국 이메일 jebo@hanbit.example로 보내 주세요.',
      '▶ 한빛일보 제보: 카카오톡 ‘한빛제보’ 채널 추가, 전화 02-555-0142, 이메일 jebo@hanbit.example',
      '기사에 잘못된 내용이 있으면 편집국으로 알려 주십시오.',
      '이 문제에 대해 아시는 것이 있다면 저희 취재팀에 연락해 주세요. 신원은 보호합니다.',
    ],
    reports: [
      '경찰은 사건을 목격한 사람은 수사본부(555-0100)로 연락해 달라고 당부했다.',
      '경찰은 목격자들에게 사고 당시 사진과 영상을 제공해 달라고 요청했다.',
      '그는 신문사에 전화해 시장에 관해 아는 것을 기자에게 말했고, 기사는 다음 날 실렸다.',
      '교육부는 제보 전화를 열어 직원들이 이름을 밝히지 않고 비리를 신고할 수 있게 했다.',
    ],
  },
};
