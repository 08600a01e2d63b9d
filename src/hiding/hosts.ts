// Which sites a rule is for: reading `example.com,~sub.example.com,example.*`, and how closely that fits an address.
import type { HostPattern } from './types';

/** How a scope can fit a hostname: 0 is "everywhere", more is more specific, null is "not here". */
export type Fit = number | null;

/** The group of rules for everywhere, and of those that only name where they do not act. */
export const EVERYWHERE = '';

const MAX_NAME = 253;
/**
 * Second levels under which countries register names, as in `co.uk` and `com.br`. A short list in place of the Public
 * Suffix List (200 kB): it only decides what `example.*` may stand for and what the picker offers as "this site".
 */
const SECOND_LEVELS = new Set(
  'ac asn co com ed edu gen go gob gouv gov govt gv id info ind ltd me mil muni ne net nhs nom or org plc police sch web'.split(
    ' ',
  ),
);

export type HostsResult =
  | { readonly ok: true; readonly hosts: readonly HostPattern[] }
  | { readonly ok: false; readonly at: number; readonly why: string };

/** Reads the part before `##`. An empty text is "everywhere". */
export function parseHosts(text: string): HostsResult {
  const hosts: HostPattern[] = [];
  if (text.trim() === '') return { ok: true, hosts };
  let at = 0;
  for (const part of text.split(',')) {
    const written = part.trim().toLowerCase();
    const except = written.startsWith('~');
    const anyEnding = written.endsWith('.*');
    const name = written.slice(except ? 1 : 0, anyEnding ? -2 : undefined);
    const why = whyNoHost(name);
    if (why !== null) return { ok: false, at: at + part.length - part.trimStart().length, why };
    if (!hosts.some((host) => host.name === name && host.anyEnding === anyEnding && host.except === except)) {
      hosts.push({ name, anyEnding, except });
    }
    at += part.length + 1;
  }
  return { ok: true, hosts };
}

function whyNoHost(name: string): string | null {
  if (name === '') return 'A host is missing here. Write hosts with commas between them: example.com,example.org.';
  if (name === '*') return 'For every site, leave the part before ## empty.';
  if (name.startsWith('/') && name.endsWith('/'))
    return 'Regular expressions for hosts are not supported. Name the hosts, or use example.* for any ending.';
  if (name.includes('/')) return 'A rule is for a site, not for one address. Leave out the slash and what follows it.';
  if (name.includes('*')) return 'A star may only stand for the ending, as in example.*.';
  if (name.length > MAX_NAME || !name.split('.').every(isLabel))
    return `“${name.slice(0, 60)}” is not the name of a site.`;
  return null;
}

/** Most names are ASCII; the expression for the others is large and read by browsers only where it is needed. */
function isLabel(label: string): boolean {
  if (/^[\0-\x7f]*$/.test(label)) return /^\w(?:[\w-]*\w)?$/.test(label);
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_-]*[\p{L}\p{N}\p{M}_])?$/u.test(label);
}

/** The form of a name that addresses use: `bücher.de` is `xn--bcher-kva.de`. */
function addressForm(name: string): string {
  if (/^[\u0020-\u007e]*$/.test(name)) return name;
  try {
    return new URL(`http://${name}`).hostname;
  } catch {
    return name; // No address can have it, so it fits none.
  }
}

/** The key a pattern is filed under: `example.com` or `example.*`. */
export function keyOf(host: HostPattern): string {
  return addressForm(host.name) + (host.anyEnding ? '.*' : '');
}

/** How many labels a public suffix has at the end of these labels: 2 for `co.uk`, else 1. */
function suffixLength(labels: readonly string[]): number {
  const last = labels.at(-1) ?? '';
  return labels.length > 2 && last.length === 2 && SECOND_LEVELS.has(labels.at(-2) ?? '') ? 2 : 1;
}

/**
 * Every key that a rule for this hostname can be filed under, each with how specific it is. A label counts two, and the
 * ending's star one: everywhere 0 < `example.*` 3 < `example.com` 4 < `news.example.*` 5 < `news.example.com` 6.
 */
export function keysFor(hostname: string): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  const labels = hostname.toLowerCase().replace(/\.$/, '').split('.');
  if (labels[0] === '') return keys;
  const isAddress = /^[\d.]+$|^\[/.test(hostname);
  if (isAddress) return keys.set(hostname, 2 * labels.length);
  const suffix = suffixLength(labels);
  for (let from = 0; from < labels.length; from++) {
    keys.set(labels.slice(from).join('.'), 2 * (labels.length - from));
    const named = labels.slice(from, labels.length - suffix);
    if (named.length > 0) keys.set(`${named.join('.')}.*`, 2 * named.length + 1);
  }
  return keys;
}

/** How a scope fits: the most specific host that fits decides, and `~` wins a tie. */
export function fitOf(hosts: readonly HostPattern[], keys: ReadonlyMap<string, number>): Fit {
  let fit: Fit = hosts.every((host) => host.except) ? 0 : null;
  let best = -1;
  for (const host of hosts) {
    const rank = keys.get(keyOf(host));
    if (rank === undefined || rank < best || (rank === best && !host.except)) continue;
    best = rank;
    fit = host.except ? null : rank;
  }
  return fit;
}

/** The site a hostname belongs to, as far as the short list above knows: `news.example.co.uk` is of `example.co.uk`. */
export function siteOf(hostname: string): string {
  if (/^[\d.]+$|^\[/.test(hostname)) return hostname;
  const labels = hostname.split('.');
  return labels.slice(-(suffixLength(labels) + 1)).join('.');
}

/** The hostname of an http(s) address; empty for every other. */
export function hostnameOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return ''; // Not an address: only rules for everywhere fit.
  }
}

/** The groups of rules that an address needs. */
export function groupsFor(url: string): readonly string[] {
  return [EVERYWHERE, ...keysFor(hostnameOf(url)).keys()];
}
