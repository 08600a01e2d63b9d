// Takes out offers of subscriptions and memberships, and prompts to sign in.
import { noticePass } from './notices';
import { promptsTo } from './prompts';
import { BUILT } from './structure';

/** Pages on which one signs in or registers: a whole part of the address, since a story's own address may speak of it. */
const ACCOUNT =
  /^(?:log-?in|log-?on|sign-?in|sign-?up|sign_in|sign_up|register|registration|account|anmelden|registrieren|registrierung|konto|connexion|inscription|se-connecter|compte|iniciar-sesion|registro|registrate|cuenta|accedi|registrati|entrar|cadastro|conta|inloggen|aanmelden|registreren|logga-in|log-ind|opret|logowanie|zaloguj|rejestracja|prihlaseni|registrace|login\.\w+|giris|uye-ol|kayit)$/i;
const ACCOUNT_HOST = /^(?:accounts?|id|login|signin|sso|auth|my)\./i;

/** Where one signs in or registers on this site: “account.” and “www.” of one paper end alike. */
function leadsToAccount(to: URL): boolean {
  return ACCOUNT_HOST.test(to.hostname) || to.pathname.split('/').some((part) => ACCOUNT.test(part));
}

export const upsells = noticePass({
  id: 'upsells',
  about: 'Takes out offers of subscriptions and memberships, and prompts to sign in.',
  reason: 'subscription-offer',
  names: ['signup', 'frame', 'related'],
  address: /\/(?:subscri|abo(?:nn|s?\b)|membership|join\b|offer|pricing|premium|checkout|customer\/|account\/)/i,
  looksLike: (block, { url }) => promptsTo(block, url, leadsToAccount),
  built: BUILT.offer,
  withCard: true,
});
