// Sites: which there are, a way to add one, and what holds on each (site-card.tsx).
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { groupByHost } from '../hiding/group-by-host';
import { plainSite, readSiteName, siteAt } from '../settings/sites';
import { useWords } from '../ui/words';
import type { SectionProps, Wanted } from './actions';
import { Section } from './section';
import { SiteCard } from './site-card';
import { StoredNotes } from './stored-notes';

/** A list made by others names thousands of sites; these many are shown, and each other one is found by its name. */
const SHOWN = 50;

export interface SitesSectionProps extends SectionProps {
  /** The site to open, asked for by an address or a link. */
  readonly wanted: Wanted | null;
  readonly want: (host: string) => void;
  readonly showRules: (host: string) => void;
}

export function SitesSection(props: SitesSectionProps): JSX.Element {
  const { text, counted } = useWords();
  const { keptSites, kept, wanted, actions } = props;
  const rules = useMemo(() => countRules(kept.rules), [kept.rules]);
  const hosts = useMemo(() => listed(keptSites.sites.keys(), rules, wanted), [keptSites, rules, wanted]);
  const shown = hosts.slice(0, SHOWN);
  return (
    <Section id="sites" title={text('optionsSites')}>
      <p class="lead">{text('sitesAbout')}</p>
      <StoredNotes
        title={text('damagedSitesTitle')}
        about="damagedSites"
        damaged={keptSites.damaged}
        newer={keptSites.newer}
        forget={() => void actions.forgetDamagedSites(keptSites.damaged)}
      />
      <AddSite want={props.want} />
      {shown.length > 0 && (
        <ul class="sites">
          {shown.map((host) => (
            <SiteCard
              key={host}
              host={host}
              site={keptSites.sites.get(host) ?? plainSite}
              general={siteAt(hostsAbove(host).flatMap((above) => keptSites.sites.get(above) ?? []))}
              rules={rules.get(host) ?? 0}
              isAllowed={props.allowed.has(host)}
              isOneOfMany={hosts.length > SHOWN}
              wanted={wanted?.host === host ? wanted : null}
              settings={props.settings}
              actions={actions}
              showRules={props.showRules}
            />
          ))}
        </ul>
      )}
      {hosts.length > SHOWN && <p class="quiet">{counted('moreSites', hosts.length - SHOWN)}</p>}
    </Section>
  );
}

function AddSite({ want }: { readonly want: (host: string) => void }): JSX.Element {
  const { text } = useWords();
  const [written, setWritten] = useState('');
  const [isRefused, setRefused] = useState(false);
  const add = (event: Event): void => {
    event.preventDefault();
    const host = readSiteName(written);
    setRefused(host === null);
    if (host === null) return;
    setWritten('');
    want(host);
  };
  return (
    <form class="add-site" onSubmit={add}>
      <label for="add-site">{text('addSiteLabel')}</label>
      <div class="row">
        <input
          id="add-site"
          class="field"
          type="text"
          inputMode="url"
          autocapitalize="off"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.com"
          value={written}
          aria-invalid={isRefused}
          aria-describedby={isRefused ? 'add-site-trouble' : undefined}
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        />
        <button type="submit" class="button">
          {text('addSite')}
        </button>
      </div>
      {isRefused && (
        <p id="add-site-trouble" class="trouble" role="alert">
          {text('noSite')}
        </p>
      )}
    </form>
  );
}

/** The hosts above one, the most general first: `com` and `example.com` for `news.example.com`. */
function hostsAbove(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(1).map((_, at) => labels.slice(labels.length - 1 - at).join('.'));
}

/** How many rules name a host. */
function countRules(rules: SectionProps['kept']['rules']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [host, group] of groupByHost(rules)) if (host !== '') counts.set(host, group.length);
  return counts;
}

/** The wanted site first, then those about which something was chosen, then those with rules; each by its name. */
function listed(chosen: Iterable<string>, rules: ReadonlyMap<string, number>, wanted: Wanted | null): string[] {
  const first = [...chosen].sort();
  const byRules = [...rules.keys()].filter((host) => !first.includes(host)).sort();
  const all = [...first, ...byRules];
  if (wanted === null || all.slice(0, SHOWN).includes(wanted.host)) return all;
  return [wanted.host, ...all.filter((host) => host !== wanted.host)];
}
