// The names of settings and kinds, for sentences about them.
import type { Kind } from '../settings/kinds';
import type { SettingKey } from '../settings/schema';
import { findText, type TextKey, type TextSource } from '../ui/texts';

const NAMES: Readonly<Record<Exclude<SettingKey, `kind:${Kind}`>, TextKey>> = {
  theme: 'theme',
  font: 'font',
  fontSizePx: 'textSize',
  lineWidthCh: 'lineWidth',
  lineHeight: 'lineHeight',
  showPictures: 'showPictures',
  showCaptions: 'showCaptions',
};

/** A kind as the person reads it, e.g. “Newsletter boxes”. */
export function kindName(source: TextSource, kind: string): string {
  return findText(source, `pass_${kind.replaceAll('-', '_')}`) ?? kind;
}

/** A setting as the person reads it. */
export function settingName(source: TextSource, key: SettingKey): string {
  return isNamed(key) ? source(NAMES[key]) : kindName(source, key.slice('kind:'.length));
}

function isNamed(key: SettingKey): key is keyof typeof NAMES {
  return key in NAMES;
}
