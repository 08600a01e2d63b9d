// One site: when the reader opens there, the kinds that differ from elsewhere, its rules, and the way to be rid of it all.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { kinds, type Kind } from '../settings/kinds';
import { kindKey, type Settings } from '../settings/schema';
import type { Site } from '../settings/sites';
import { OpeningChoice } from '../ui/opening-choice';
import { useWords } from '../ui/words';
import type { OptionsActions, Wanted } from './actions';
import { kindName } from './kind-texts';
import { Unfold } from './unfold';

export interface SiteCardProps {
  readonly host: string;
  readonly site: Site;
  /** What holds on the hosts above it. */
  readonly general: Site;
  /** Number of the person's rules that name this host. */
  readonly rules: number;
  readonly isAllowed: boolean;
  /** There are more sites than are shown. */
  readonly isOneOfMany: boolean;
  readonly wanted: Wanted | null;
  readonly settings: Settings;
  readonly actions: OptionsActions;
  readonly showRules: (host: string) => void;
}

export function SiteCard(props: SiteCardProps): JSX.Element {
  const { text, counted } = useWords();
  const { host, site, general, rules, isAllowed, actions } = props;
  const card = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (props.wanted === null || card.current === null) return;
    card.current.open = true;
    card.current.scrollIntoView();
    card.current.querySelector('summary')?.focus();
  }, [props.wanted]);
  const exceptions = Object.keys(site.kinds).length;
  const needsPermission = site.open === 'by-itself' && !isAllowed;
  const facts = [
    ...(site.open === 'by-itself' && isAllowed ? [text('factByItself')] : []),
    ...(needsPermission ? [text('factNeedsPermission')] : []),
    ...(site.open === 'never' ? [text('factNever')] : []),
    ...(exceptions > 0 ? [counted('exceptions', exceptions)] : []),
    ...(rules > 0 ? [counted('rulesCounted', rules)] : []),
  ];
  return (
    <li class="site">
      <Unfold
        box={card}
        isOneOfMany={props.isOneOfMany}
        summary={
          <>
            <span class="site-name">{host}</span>
            <span class="quiet">{facts.join(' · ')}</span>
          </>
        }
      >
        {() => (
          <div class="site-body">
            <OpeningChoice
              name={host}
              open={site.open ?? general.open ?? 'press'}
              choose={(open) => void actions.chooseOpening(host, open)}
            />
            {needsPermission && (
              <div class="note">
                <p>{text('siteNeedsPermission')}</p>
                <button type="button" class="button" onClick={() => void actions.chooseOpening(host, 'by-itself')}>
                  {text('siteAskAgain')}
                </button>
              </div>
            )}
            <Exceptions {...props} />
            <div class="row">
              {rules > 0 && (
                <button type="button" class="link-button" onClick={() => props.showRules(host)}>
                  {counted('showRules', rules)}
                </button>
              )}
              {(site.open !== null || exceptions > 0) && (
                <button
                  type="button"
                  class="button"
                  onClick={() => void remove(props, text('siteNotKept'), text('siteRemoved', { site: host }))}
                >
                  {text('removeSite')}
                </button>
              )}
            </div>
          </div>
        )}
      </Unfold>
    </li>
  );
}

async function remove({ host, actions }: SiteCardProps, failed: string, done: string): Promise<void> {
  const kept = await actions.removeSites([host]);
  actions.say(kept.ok ? done : failed);
}

/** Every kind with what holds for it here. */
function Exceptions(props: SiteCardProps): JSX.Element {
  const { text } = useWords();
  return (
    <Unfold class="exceptions" summary={text('kindsHere')} isOneOfMany={props.isOneOfMany}>
      {() => (
        <ul>
          {kinds.map((kind) => (
            <Exception key={kind} kind={kind} {...props} />
          ))}
        </ul>
      )}
    </Unfold>
  );
}

function Exception({
  kind,
  host,
  site,
  general,
  settings,
  actions,
}: SiteCardProps & { readonly kind: Kind }): JSX.Element {
  const { source, text } = useWords();
  const own = site.kinds[kind];
  const choose = async (value: string): Promise<void> => {
    const kept = await actions.changeSites(
      new Map([[host, { kinds: { [kind]: value === '' ? null : value === 'out' } }]]),
    );
    if (!kept.ok) actions.say(text('siteNotKept'));
    else if (kept.where === 'local') actions.say(text('settingsKeptHere'));
  };
  return (
    <li>
      <label>
        <span>{kindName(source, kind)}</span>
        <select
          class="field"
          value={own === undefined ? '' : own ? 'out' : 'in'}
          onChange={({ currentTarget }) => void choose(currentTarget.value)}
        >
          <option value="">
            {text((general.kinds[kind] ?? settings[kindKey(kind)]) ? 'asEverywhereOut' : 'asEverywhereIn')}
          </option>
          <option value="out">{text('takenOutHere')}</option>
          <option value="in">{text('leftInHere')}</option>
        </select>
      </label>
    </li>
  );
}
