// When the reader opens on a site: the same choice in the reader's panel and on the options page. Two switches and no row
// of choices: the arrow keys would pass over the one that makes the browser ask for a permission.
import type { JSX } from 'preact';
import type { Opening } from '../settings/sites';
import { Switch } from './reading-settings';
import { useWords } from './words';

export interface OpeningChoiceProps {
  /** Host of the site, e.g. `example.com`. */
  readonly name: string;
  readonly open: Opening;
  readonly choose: (open: Opening) => void;
}

export function OpeningChoice({ name, open, choose }: OpeningChoiceProps): JSX.Element {
  const { text } = useWords();
  return (
    <div class="setting opening" role="group" aria-label={text('openingOn', { site: name })}>
      <span class="setting-name">{text('openingOn', { site: name })}</span>
      <Switch on={open === 'by-itself'} set={(on) => choose(on ? 'by-itself' : 'press')}>
        {text('openByItself')}
      </Switch>
      <Switch on={open === 'never'} set={(on) => choose(on ? 'never' : 'press')}>
        {text('openNever')}
      </Switch>
    </div>
  );
}
