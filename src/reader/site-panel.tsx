// What holds on the site of this page: whether the reader opens by itself, and the way to the site's other options.
import type { JSX } from 'preact';
import type { SiteState } from '../messages/protocol';
import type { Opening } from '../settings/sites';
import { OpeningChoice } from '../ui/opening-choice';
import { useWords } from '../ui/words';
import type { ReaderActions } from './reader';

export interface SitePanelProps {
  /** Null until it is known. */
  readonly site: SiteState | null;
  readonly chooseOpening: (open: Opening) => void;
  readonly openOptions: ReaderActions['openOptions'];
}

export function SitePanel({ site, chooseOpening, openOptions }: SitePanelProps): JSX.Element | null {
  const { text } = useWords();
  if (site?.name == null) return null;
  const needsPermission = site.open === 'by-itself' && !site.isAllowed;
  return (
    <div class="site-panel">
      <OpeningChoice name={site.name} open={site.open} choose={chooseOpening} />
      {needsPermission && (
        <p class="quiet">
          {text('siteNeedsPermission')}{' '}
          <button type="button" class="link-button" onClick={() => chooseOpening('by-itself')}>
            {text('siteAskAgain')}
          </button>
        </p>
      )}
      {!site.isAllowed && !needsPermission && <p class="quiet">{text('siteAsksFirst')}</p>}
      <button type="button" class="link-button" onClick={() => openOptions('site')}>
        {text('siteMore', { site: site.name })}
      </button>
    </div>
  );
}
