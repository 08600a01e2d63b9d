// Takes out offers of subscriptions and memberships, and prompts to sign in.
import { INSIDE, type Block } from '../blocks/block';
import { fold } from '../dom/text';
import type { PassContext } from '../pass';
import { noticePass } from './notices';

/** Pages on which one signs in or registers: a whole part of the address, since a story's own address may speak of it. */
const ACCOUNT =
  /^(?:log-?in|log-?on|sign-?in|sign-?up|sign_in|sign_up|register|registration|account|anmelden|registrieren|registrierung|konto|connexion|inscription|se-connecter|compte|iniciar-sesion|registro|registrate|cuenta|accedi|registrati|entrar|cadastro|conta|inloggen|aanmelden|registreren|logga-in|log-ind|opret|logowanie|zaloguj|rejestracja|prihlaseni|registrace|login\.\w+|giris|uye-ol|kayit)$/i;
const ACCOUNT_HOST = /^(?:accounts?|id|login|signin|sso|auth|my)\./i;
/** A prompt: a sentence or two, and the link that they end in. */
const PROMPT = { words: 32, link: 6 };

/** A short text that ends in a link to where one signs in on this site. */
function endsAtAccount(block: Block, { url }: PassContext): boolean {
  if (block.links !== 1 || block.words > PROMPT.words || block.linkWords > PROMPT.link) return false;
  if (block.inside & (INSIDE.list | INSIDE.quote | INSIDE.figure)) return false;
  const { element, text } = block;
  const link = element.localName === 'a' ? element : element.getElementsByTagName('a')[0];
  const said = fold(link?.textContent ?? '');
  return said !== '' && text.replace(/[.!。]$/, '').endsWith(said.replace(/[.!。]$/, '')) && leadsToAccount(link, url);
}

function leadsToAccount(link: Element | undefined, url: string): boolean {
  try {
    const [to, here] = [new URL(link?.getAttribute('href') ?? '', url), new URL(url)];
    // “account.” and “www.” of one paper end alike; so do papers under one “co.uk”, which send nobody to each other.
    const siteOf = ({ hostname }: URL): string => hostname.split('.').slice(-2).join('.');
    if (!/^https?:$/.test(to.protocol) || siteOf(to) !== siteOf(here)) return false;
    return ACCOUNT_HOST.test(to.hostname) || to.pathname.split('/').some((part) => ACCOUNT.test(part));
  } catch {
    return false;
  }
}

export const upsells = noticePass({
  id: 'upsells',
  about: 'Takes out offers of subscriptions and memberships, and prompts to sign in.',
  reason: 'subscription-offer',
  names: ['signup', 'frame', 'related'],
  address: /\/(?:subscri|abo(?:nn|s?\b)|membership|join\b|offer|pricing|premium|checkout|customer\/|account\/)/i,
  looksLike: endsAtAccount,
  withCard: true,
});
