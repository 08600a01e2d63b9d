// What a person chose for one site: whether the reader opens there by itself, and the kinds that differ from elsewhere.
// Only what differs is stored, one item for each host. Leaves the storing to browser/ and permissions to the browser.
import * as v from 'valibot';
import { isKind, kinds, type Kind } from './kinds';
import { currentVersion, migrate } from './migrations';
import { kindKey, type Settings } from './schema';

/**
 * `press`: the button lights up on an article, as everywhere. `by-itself`: the reader opens there too. `never`: the button
 * stays dark, and a press still opens.
 */
export const openings = ['press', 'by-itself', 'never'] as const;
export type Opening = (typeof openings)[number];

export interface Site {
  /** Null where nothing was chosen: as on the host above, and `press` where there is none. */
  readonly open: Opening | null;
  /** True: taken out here. False: left in here. A kind that is not named is as everywhere. */
  readonly kinds: Readonly<Partial<Record<Kind, boolean>>>;
}

/** What is to be changed for a site, and nothing else; null gives back what holds everywhere. */
export interface SiteChange {
  readonly open?: Opening | null;
  readonly kinds?: Readonly<Partial<Record<Kind, boolean | null>>>;
}

/** A site about which nothing was chosen: such a site is kept nowhere. */
export const plainSite: Site = { open: null, kinds: {} };

const StoredSchema = v.object({
  open: v.optional(v.picklist(openings)),
  kinds: v.optional(v.record(v.string(), v.boolean()), {}),
});

export type SiteRead =
  { readonly state: 'current'; readonly site: Site } | { readonly state: 'newer' } | { readonly state: 'damaged' };

/** Reads one stored item. Takes anything, never throws. */
export function readSite(item: unknown): SiteRead {
  const migrated = migrate('site', item);
  if (migrated.state !== 'current') return migrated;
  const read = v.safeParse(StoredSchema, migrated.stored);
  if (!read.success) return { state: 'damaged' };
  const known = Object.entries(read.output.kinds).filter(([kind]) => isKind(kind));
  return { state: 'current', site: { open: read.output.open ?? null, kinds: Object.fromEntries(known) } };
}

/** The item to store for a site. */
export function writeSite({ open, kinds: own }: Site): Readonly<Record<string, unknown>> {
  return {
    version: currentVersion('site'),
    ...(open === null ? {} : { open }),
    ...(Object.keys(own).length === 0 ? {} : { kinds: own }),
  };
}

export function isPlain({ open, kinds: own }: Site): boolean {
  return open === null && Object.keys(own).length === 0;
}

/** A site with a change; the same change twice is the same site. */
export function changeSite(site: Site, change: SiteChange): Site {
  const next = { ...site.kinds, ...change.kinds };
  const own = kinds.flatMap((kind) => (next[kind] == null ? [] : [[kind, next[kind]] as const]));
  return { open: change.open === undefined ? site.open : change.open, kinds: Object.fromEntries(own) };
}

/** The change that makes any site into `site`, whatever was chosen before. */
export function becoming(site: Site): SiteChange {
  return { open: site.open, kinds: Object.fromEntries(kinds.map((kind) => [kind, site.kinds[kind] ?? null])) };
}

/** What holds at a page: `sites` go from the most general host to the page's own, and the later one wins where both chose. */
export function siteAt(sites: readonly Site[]): Site {
  return sites.reduce((general, own) => changeSite(general, { ...own, open: own.open ?? general.open }), plainSite);
}

/** The kinds that are left in an article: those switched off everywhere, unless the site has a choice of its own. */
export function kindsLeftIn(settings: Settings, site: Site): Kind[] {
  return kinds.filter((kind) => !(site.kinds[kind] ?? settings[kindKey(kind)]));
}

/** What “this site” means for a page: its host without `www.`, and with it every host below. Null for what has no host. */
export function siteNameOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol) || hostname === '' || /^\.|\.\./.test(hostname)) return null;
  return hostname.replace(/\.$/, '').replace(/^www\.(?=.*\.)/, '');
}

/** Reads a site as a person writes it: an address, or a host. Null for what is none. */
export function readSiteName(written: string): string | null {
  const text = written.trim();
  const name = siteNameOf(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  // A single word is somebody's typing mistake or a machine of the house; of the latter only this one can be known.
  return name !== null && (name.includes('.') || name === 'localhost' || name.startsWith('[')) ? name : null;
}
