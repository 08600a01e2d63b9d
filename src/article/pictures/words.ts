// Words that credits and captions are marked with, a table a language. Lower case; `photo` words come before a name
// ("Foto: …", "Photo by …"), labels are what a page writes around a caption and no reader needs.

interface PictureWords {
  /** "Photo", "Credit", "Source": followed by a colon, "by" or a name, they open a credit. */
  readonly credit: readonly string[];
  /** "by", "courtesy of": between such a word and the name. */
  readonly by: readonly string[];
  /** Names of the caption itself and of buttons beside it. */
  readonly labels: readonly string[];
  /** "Advertisement" and its like: never a caption. */
  readonly notices: readonly string[];
}

// prettier-ignore
const WORDS: Readonly<Record<string, PictureWords>> = {
  en: {
    credit: ['photo', 'photos', 'photograph', 'photographs', 'photographer', 'photography', 'picture', 'pictures', 'image', 'images', 'illustration', 'illustrations', 'graphic', 'credit', 'credits', 'source', 'courtesy', 'copyright', 'video', 'screenshot', 'image source', 'image credit', 'image credits', 'photo credit', 'photo credits', 'picture credit', 'photo illustration', 'handout', 'file photo', 'video credit', 'pic', 'art', 'map'],
    by: ['by', 'courtesy', 'courtesy of', 'credit', 'from', 'via', 'source', 'of'],
    labels: ['image caption', 'photo caption', 'caption', 'media caption', 'video caption', 'hide caption', 'toggle caption', 'show caption', 'view caption', 'buy now', 'buy this photo', 'buy photo', 'order photo', 'order print', 'purchase photo', 'enlarge this image', 'enlarge image', 'enlarge', 'click to enlarge', 'tap to enlarge', 'click image to enlarge', 'expand', 'expand image', 'expand photo', 'view fullscreen', 'view image in fullscreen', 'full screen', 'fullscreen', 'open image modal', 'open in gallery', 'open gallery', 'view gallery', 'view slideshow', 'view larger', 'view larger image', 'view full size', 'zoom', 'zoom in', 'close', 'next', 'previous', 'prev', 'play', 'play video', 'watch', 'share', 'save', 'pin', 'pin it', 'loading', 'gallery', 'view more', 'read more', 'show more', 'more', 'press enter or click to view image in full size', 'view image in full size', 'buy photo', 'buy this photo', 'download image', 'image'],
    notices: ['advertisement', 'advertising', 'ad', 'ads', 'sponsored', 'promoted', 'story continues', 'story continues below', 'article continues below', 'article continues after advertisement', 'story continues below advertisement', 'story continues after advertisement', 'article continues below advertisement', 'related', 'read more', 'read next'],
  },
  de: { credit: ['foto', 'fotos', 'bild', 'bilder', 'quelle', 'bildquelle', 'fotoquelle', 'bildrechte', 'bildnachweis', 'grafik', 'illustration', 'fotograf', 'fotografin', 'fotocredit', 'urheber', 'rechte'], by: ['von', 'durch'], labels: ['bildunterschrift', 'bildbeschreibung', 'bild vergrößern', 'vergrößern', 'bild öffnen', 'vollbild', 'schließen', 'bilderstrecke', 'zur galerie', 'bild anzeigen'], notices: ['anzeige', 'werbung', 'mehr zum thema', 'lesen sie auch'] },
  fr: { credit: ['photo', 'photos', 'crédit', 'crédits', 'crédit photo', 'crédits photo', 'photographie', 'source', 'image', 'illustration', 'infographie', 'droits'], by: ['par', 'de', 'via'], labels: ['légende', 'agrandir', "agrandir l'image", 'agrandir l’image', 'plein écran', 'fermer', 'voir le diaporama'], notices: ['publicité', 'annonce', 'lire aussi', 'à lire aussi'] },
  es: { credit: ['foto', 'fotos', 'fotografía', 'fotografías', 'imagen', 'imágenes', 'crédito', 'créditos', 'fuente', 'fuente de la imagen', 'ilustración', 'cortesía'], by: ['de', 'por', 'vía'], labels: ['pie de foto', 'ampliar', 'ampliar imagen', 'ampliar foto', 'pantalla completa', 'cerrar', 'ver galería'], notices: ['publicidad', 'anuncio', 'lee también', 'te puede interesar'] },
  it: { credit: ['foto', 'fotografia', 'immagine', 'immagini', 'credito', 'crediti', 'fonte', 'credit', 'illustrazione'], by: ['di', 'da', 'via'], labels: ['didascalia', 'ingrandisci', "ingrandisci l'immagine", 'schermo intero', 'chiudi', 'apri la galleria'], notices: ['pubblicità', 'leggi anche'] },
  pt: { credit: ['foto', 'fotos', 'fotografia', 'imagem', 'imagens', 'crédito', 'créditos', 'fonte', 'divulgação', 'reprodução', 'ilustração'], by: ['de', 'por', 'via'], labels: ['legenda', 'ampliar', 'ampliar imagem', 'tela cheia', 'fechar', 'ver galeria'], notices: ['publicidade', 'anúncio', 'leia também', 'continua depois da publicidade'] },
  nl: { credit: ['foto', "foto's", 'beeld', 'bron', 'afbeelding', 'illustratie', 'fotograaf'], by: ['van', 'door', 'via'], labels: ['bijschrift', 'vergroten', 'afbeelding vergroten', 'volledig scherm', 'sluiten', 'bekijk galerij'], notices: ['advertentie', 'lees ook', 'lees verder'] },
  sv: { credit: ['foto', 'bild', 'fotograf', 'källa', 'grafik', 'illustration'], by: ['av', 'från'], labels: ['bildtext', 'förstora', 'förstora bilden', 'visa i helskärm', 'stäng'], notices: ['annons', 'läs också', 'läs mer'] },
  da: { credit: ['foto', 'billede', 'fotograf', 'kilde', 'grafik', 'illustration'], by: ['af', 'fra'], labels: ['billedtekst', 'forstør', 'forstør billede', 'fuld skærm', 'luk'], notices: ['annonce', 'læs også'] },
  pl: { credit: ['foto', 'fot', 'zdjęcie', 'zdjęcia', 'fotografia', 'źródło zdjęć', 'źródło zdjęcia', 'źródło', 'autor', 'ilustracja'], by: ['przez', 'od', 'z'], labels: ['podpis', 'powiększ', 'powiększ zdjęcie', 'pełny ekran', 'zamknij', 'zobacz galerię'], notices: ['reklama', 'czytaj także', 'zobacz także'] },
  cs: { credit: ['foto', 'fotografie', 'zdroj', 'autor', 'ilustrace', 'snímek'], by: ['od', 'z'], labels: ['popisek', 'zvětšit', 'zvětšit obrázek', 'celá obrazovka', 'zavřít'], notices: ['reklama', 'inzerce', 'čtěte také'] },
  ru: { credit: ['фото', 'фотография', 'источник', 'источник фото', 'автор фото', 'изображение', 'иллюстрация', 'снимок'], by: ['от', 'из'], labels: ['подпись к фото', 'увеличить', 'на весь экран', 'закрыть', 'подпись'], notices: ['реклама', 'читайте также'] },
  uk: { credit: ['фото', 'фотографія', 'джерело', 'джерело фото', 'автор фото', 'зображення', 'ілюстрація'], by: ['від', 'з'], labels: ['підпис до фото', 'збільшити', 'на весь екран', 'закрити'], notices: ['реклама', 'читайте також'] },
  tr: { credit: ['fotoğraf', 'fotoğraflar', 'foto', 'görsel', 'kaynak', 'resim', 'kaynak görsel'], by: ['tarafından'], labels: ['fotoğraf altı yazısı', 'büyüt', 'tam ekran', 'kapat'], notices: ['reklam', 'ayrıca okuyun'] },
  ar: { credit: ['الصورة', 'صورة', 'تصوير', 'المصدر', 'مصدر الصورة'], by: ['من', 'عن'], labels: ['التعليق على الصورة', 'تكبير الصورة', 'ملء الشاشة', 'إغلاق'], notices: ['إعلان', 'اقرأ أيضا', 'اقرأ أيضًا'] },
  ja: { credit: ['写真', '画像', '撮影', '提供', '出典', '写真提供', '画像提供', 'フォト', '写真：'], by: [], labels: ['キャプション', '画像を拡大', '写真を拡大', '写真を拡大する', '拡大', '拡大する', '閉じる', '全画面'], notices: ['広告', 'あわせて読みたい', '関連記事'] },
  zh: { credit: ['图', '图片', '照片', '摄影', '图源', '来源', '图片来源', '圖', '圖片', '攝影', '來源', '圖片來源', '资料图'], by: [], labels: ['图片说明', '圖片說明', '点击放大', '放大', '全屏', '关闭'], notices: ['广告', '廣告', '相关阅读', '延伸閱讀'] },
  ko: { credit: ['사진', '이미지', '출처', '사진 출처', '이미지 출처', '제공', '사진 제공', '촬영'], by: [], labels: ['사진 설명', '사진 확대', '확대', '닫기', '전체 화면'], notices: ['광고', '관련 기사'] },
};

/** Agencies and archives whose name ends a credit in any language. */
export const AGENCIES = [
  'AP',
  'AP Photo',
  'Associated Press',
  'Reuters',
  'AFP',
  'Agence France-Presse',
  'Getty',
  'Getty Images',
  'iStock',
  'iStockphoto',
  'Shutterstock',
  'Alamy',
  'Alamy Stock Photo',
  'Bloomberg',
  'EPA',
  'EPA-EFE',
  'EFE',
  'DPA',
  'dpa',
  'ANSA',
  'TASS',
  'Sputnik',
  'RIA Novosti',
  'Xinhua',
  'Kyodo',
  'Yonhap',
  'Jiji',
  'Anadolu',
  'PTI',
  'PA',
  'PA Media',
  'PA Images',
  'PA Wire',
  'SWNS',
  'ZUMA',
  'ZUMA Press',
  'Magnum Photos',
  'Corbis',
  'Rex Features',
  'WireImage',
  'Imago',
  'IMAGO',
  'picture alliance',
  'Keystone',
  'APA',
  'ANP',
  'Belga',
  'NTB',
  'TT',
  'Ritzau',
  'Scanpix',
  'Lusa',
  'PAP',
  'ČTK',
  'MTI',
  'CTK',
  'Lehtikuva',
  'LaPresse',
  'Contrasto',
  'Redux',
  'VII',
  'NurPhoto',
  'Sipa',
  'SIPA USA',
  'Abaca',
  'Hulton Archive',
  'Unsplash',
  'Pexels',
  'Pixabay',
  'Adobe Stock',
  'Depositphotos',
  'Dreamstime',
  'Wikimedia Commons',
  'Wikimedia',
  'Creative Commons',
  'Flickr',
  'NASA',
  'USA TODAY',
  'USA TODAY Sports',
  'TNS',
  'Canadian Press',
  'AAP',
  'Handout',
  'Pool',
  'UPI',
  'Zuma',
  'Icon Sportswire',
  'Action Images',
  'CC BY',
  'CC BY-SA',
  'Europa Press',
  'Folhapress',
  'Agência Brasil',
  'Agencja Wyborcza.pl',
  'East News',
  'Profimedia',
  'Imagoeconomica',
  'Fotogramma',
  'Hollandse Hoogte',
  'Sipa Press',
  'MAXPPP',
  'Bestimage',
  'Hans Lucas',
  'Bildbyrån',
  'Ritzau Scanpix',
  'Anadolu Ajansı',
  'İHA',
  'DHA',
  'ТАСС',
  'РИА Новости',
  'УНИАН',
  'УНІАН',
  'Укрінформ',
  'Press Association',
  'Newscom',
  'Sportsfile',
];

/** Names that end a credit only where they stand alone: they mean something else too, or no letter of theirs is a capital. */
const ALONE = [
  'AA',
  '新华社',
  '新華社',
  '中新社',
  '中新网',
  '央视新闻',
  '视觉中国',
  '共同',
  '共同通信',
  '共同社',
  '時事',
  '時事通信',
  'ロイター',
  'AFP＝時事',
  '연합뉴스',
  '뉴시스',
  '뉴스1',
  '로이터',
  '게티이미지',
  'رويترز',
  'أ ف ب',
  'أ.ف.ب',
  'أسوشيتد برس',
  'الأناضول',
  'غيتي',
  'وكالات',
];

const all = (part: keyof PictureWords): string[] => {
  const words = new Set(Object.values(WORDS).flatMap((table) => table[part]));
  return [...words].sort((a, b) => b.length - a.length);
};
/** All at once: this runs before the first page is read. */
const any = (words: readonly string[]): string =>
  words
    .join('\n')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(' ', '\\s+')
    .replaceAll('\n', '|');

export const LABELS: ReadonlySet<string> = new Set(all('labels'));
/** Those of them that name a caption: with a mark after them they stand before its own words. */
export const CAPTION_LABELS: ReadonlySet<string> = new Set(
  all('labels').filter((word) =>
    /caption|unterschrift|légende|didascalia|pie de foto|legenda|bijschrift|bildtext|billedtekst|podpis|popisek|подпись|підпис|说明|說明|설명|キャプション|التعليق/i.test(
      word,
    ),
  ),
);
export const NOTICES: ReadonlySet<string> = new Set(all('notices'));

const wideWords = all('credit').filter((word) => /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(word));
const credit = any(all('credit'));
const by = any(all('by'));
const agencies = any([...AGENCIES].sort((a, b) => b.length - a.length));

/** Agencies as they stand alone in a bracket or behind a dash, in small letters: some papers write "Ansa". */
export const AGENCY_NAMES: ReadonlySet<string> = new Set([...AGENCIES, ...ALONE].map((name) => name.toLowerCase()));

/** Sources of regular expressions; caption-text.ts puts them together. */
export const PATTERNS = {
  /** "Photo:", "Photo by", "Image credit:", "Foto von", "写真＝": opens a credit. */
  opening: `(?:(?:(?:${credit})(?:(?:\\s*\\/\\s*|\\s+)(?:${credit}|${by}))*\\s*[:：＝=]|(?:${any(wideWords)})\\s*[/／]|(?:photo|photos|photograph|photographs|picture|pictures|image|images|illustration|illustrations|graphic|video|art|foto|fotos|bild|imagen|imagem|immagine|crédit|crédits)\\s+(?:by|courtesy of|courtesy|credit|von|par|de|di|por|av|af|door)\\s|courtesy\\s+(?:of\\s+)?|fot\\.\\s|(?:©|\\(c\\)|Ⓒ|ⓒ|copyright\\s))\\s*)`,
  agency: `(?:${agencies})`,
  sourceLabel: `(?:image source|photo source|bildquelle|fuente de la imagen|источник фото|джерело фото|مصدر الصورة|图片来源|圖片來源|이미지 출처|kaynak(?:,)? görsel)`,
} as const;
