// Takes out buttons and links for sharing.
import type { Block } from '../blocks/block';
import { noticePass } from './notices';

/** Addresses that share the page somewhere, as the networks document them. */
const SHARE =
  /(?:facebook\.com\/(?:sharer|dialog)|(?:twitter|x)\.com\/(?:intent|share)|linkedin\.com\/(?:sharearticle|sharing)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/submit|(?:api\.)?whatsapp\.com\/send|wa\.me\/\?|^whatsapp:|t\.me\/share|bsky\.app\/intent|threads\.net\/intent|tumblr\.com\/(?:share|widgets)|getpocket\.com\/(?:save|edit)|vk\.com\/share|xing\.com\/(?:spi|app)|flipboard\.com\/bookmarklet|^mailto:\?)/i;

/** What the buttons of a share bar are called: the networks, and what they do with the page. */
const BUTTON =
  /^(?:bluesky|copy|e-?mail|facebook|flipboard|instapaper|line|link|linkedin|mail|mastodon|messenger|pin|pinterest|pocket|post|print|reddit|save|share|sms|telegram|threads|tweet|twitter|viber|vk|whatsapp|x|xing|compartilhar|compartir|condividi|copier|copiar|copia|correo|courriel|dela|del|delen|drucken|enregistrer|gem|guardar|imprimer|imprimir|invia|kopieer|kopieren|kopiera|kopiér|partager|partilhar|paylaş|salva|salvar|sdílet|skriv|stampa|teilen|tisk|udostępnij|wyślij|поделиться|поширити|أرسل|انسخ|شارك|シェア|ポスト|メール|分享|邮件|郵件|공유|메일|복사)$/i;

/** Three buttons' names in a row and not a word more. */
function isRowOfButtons({ text, words }: Block): boolean {
  if (words < 3 || words > 10) return false;
  const names = text.split(/[\s|•·/,]+/);
  return names.length >= 3 && new Set(names).size === names.length && names.every((name) => BUTTON.test(name));
}

/** Words of a row of links, and of the label beside it. */
const ROW = { words: 8, networks: 2, allWords: 16, label: 5 };

/** Links that share and none else; of two networks or more also with a link that does something on the page, like copying. */
function isShareRow(block: Block): boolean {
  if (isRowOfButtons(block)) return true;
  if (block.words > ROW.allWords || block.links === 0) return false;
  const links = Array.from(block.element.localName === 'a' ? [block.element] : block.element.getElementsByTagName('a'));
  const addresses = links.map((link) => link.getAttribute('href') ?? '');
  const networks = addresses.filter((address) => SHARE.test(address)).length;
  if (networks === links.length && links.length > 0 && block.words <= ROW.words) return true;
  return (
    networks >= ROW.networks &&
    block.words - block.linkWords <= ROW.label &&
    addresses.every((address) => address === '' || address.startsWith('#') || SHARE.test(address))
  );
}

export const shareBars = noticePass({
  id: 'share-bars',
  about: 'Takes out buttons and links for sharing.',
  reason: 'share-links',
  names: ['share', 'furniture'],
  looksLike: isShareRow,
});
