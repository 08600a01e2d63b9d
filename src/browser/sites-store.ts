// Where it is kept what the person chose for single sites: one item for each host (item-store.ts). What may be chosen is
// settings/sites.ts.
import { hostnameOf, keysFor } from '../hiding/hosts';
import type { Sites } from '../settings/backup';
import { changeSite, isPlain, plainSite, readSite, siteAt, writeSite } from '../settings/sites';
import type { Opening, Site, SiteChange } from '../settings/sites';
import { oneAtATime } from './areas';
import { itemStore, type Kept } from './item-store';

/** Sites as they were read, and what could not be. */
export interface KeptSites {
  readonly sites: Sites;
  readonly damaged: readonly string[];
  /** Hosts that a later version of Galley wrote about; they are left as they are. */
  readonly newer: readonly string[];
}

const store = itemStore<Site>({
  prefix: 'site:',
  read(item) {
    const read = readSite(item);
    return read.state === 'current' ? { state: 'current', value: read.site } : read;
  },
  write: writeSite,
  isEmpty: isPlain,
});

/** All sites about which something was chosen. Storage that cannot be read holds none; never rejects. */
export async function readSites(): Promise<KeptSites> {
  const { items, damaged, newer } = await store.read(null);
  return { sites: new Map([...items].filter(([, site]) => !isPlain(site))), damaged, newer };
}

/** What holds at an address, by its own host and those above; reads their items alone. Never rejects. */
export function readSiteAt(url: string): Promise<Site> {
  return readMerged(hostsUpTo(hostnameOf(url)));
}

/** Keeps when the reader opens on a site. What holds there anyway is not kept. */
export async function chooseOpening(host: string, open: Opening): Promise<Kept> {
  const general = await readMerged(hostsUpTo(host).filter((each) => each !== host));
  const isAnyway = open === 'press' && (general.open ?? 'press') === 'press';
  return changeSites(new Map([[host, { open: isAnyway ? null : open }]]));
}

/** From `com` to `news.example.com`; endings left open (`example.*`) are the rules' alone. */
function hostsUpTo(hostname: string): string[] {
  const hosts = [...keysFor(hostname)].filter(([host]) => !host.endsWith('.*'));
  return hosts.sort(([, one], [, two]) => one - two).map(([host]) => host);
}

async function readMerged(fromGeneral: readonly string[]): Promise<Site> {
  if (fromGeneral.length === 0) return plainSite;
  const { items } = await store.read(fromGeneral);
  return siteAt(fromGeneral.flatMap((host) => items.get(host) ?? []));
}

/** Keeps changes, each for its host. What is not named stays as another tab may have left it. */
export function changeSites(changes: ReadonlyMap<string, SiteChange>): Promise<Kept> {
  return oneAtATime(async () => {
    const read = await store.read([...changes.keys()]);
    const next = [...changes].map(
      ([host, change]) => [host, changeSite(read.items.get(host) ?? plainSite, change)] as const,
    );
    return store.write(new Map(next), read);
  });
}

/** Takes damaged items away, for good. */
export function forgetDamagedSites(hosts: readonly string[]): Promise<void> {
  return store.forget(hosts);
}

/** Calls back whenever a site changed, in whichever tab or browser, until `signal` aborts. */
export function watchSites(callback: () => void, signal: AbortSignal): void {
  store.watch(callback, signal);
}
