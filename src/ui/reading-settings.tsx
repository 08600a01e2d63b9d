// How the text looks: the same controls in the reader's panel and on the options page. Each change is told at once;
// keeping it is the caller's.
import { Fragment, type ComponentChildren, type JSX } from 'preact';
import type { Settings } from '../settings/schema';
import { Icon } from './icons';
import type { TextKey } from './texts';
import { useWords } from './words';

export interface ReadingSettingsProps {
  readonly settings: Settings;
  readonly change: (change: Partial<Settings>) => void;
}

const SIZE = { min: 12, max: 40, step: 1 };
const WIDTH = { min: 35, max: 100, step: 1 };
const HEIGHT = { min: 1.2, max: 2.4, step: 0.1 };

const FONTS: readonly (readonly [Settings['font'], TextKey])[] = [
  ['serif', 'fontSerif'],
  ['sans', 'fontSans'],
  ['dyslexic', 'fontDyslexic'],
];

const THEMES: readonly (readonly [Settings['theme'], TextKey])[] = [
  ['auto', 'themeAuto'],
  ['light', 'themeLight'],
  ['sepia', 'themeSepia'],
  ['dark', 'themeDark'],
];

export function ReadingSettings({ settings, change }: ReadingSettingsProps): JSX.Element {
  const { text } = useWords();
  return (
    <Fragment>
      <TextSize settings={settings} change={change} />
      <Choice
        name="font"
        label={text('font')}
        options={FONTS}
        value={settings.font}
        pick={(font) => change({ font })}
      />
      <Choice
        name="theme"
        label={text('theme')}
        options={THEMES}
        value={settings.theme}
        pick={(theme) => change({ theme })}
      />
      <Range
        label={text('lineWidth')}
        range={WIDTH}
        value={settings.lineWidthCh}
        shown={text('characters', { count: settings.lineWidthCh })}
        set={(lineWidthCh) => change({ lineWidthCh })}
      />
      <Range
        label={text('lineHeight')}
        range={HEIGHT}
        value={settings.lineHeight}
        shown={settings.lineHeight.toFixed(1)}
        set={(lineHeight) => change({ lineHeight })}
      />
      <div class="switches">
        <Switch on={settings.showPictures} set={(showPictures) => change({ showPictures })}>
          {text('showPictures')}
        </Switch>
        <Switch on={settings.showCaptions} set={(showCaptions) => change({ showCaptions })}>
          {text('showCaptions')}
        </Switch>
      </div>
    </Fragment>
  );
}

function TextSize({ settings, change }: ReadingSettingsProps): JSX.Element {
  const { text } = useWords();
  const size = settings.fontSizePx;
  const step = (by: number) => change({ fontSizePx: Math.min(SIZE.max, Math.max(SIZE.min, size + by)) });
  return (
    <div class="setting text-size" role="group" aria-label={text('textSize')}>
      <span class="setting-name">{text('textSize')}</span>
      <button
        type="button"
        class="button"
        aria-label={text('smallerText')}
        aria-disabled={size <= SIZE.min}
        onClick={() => step(-1)}
      >
        <Icon name="minus" />
      </button>
      <output>{text('pixels', { count: size })}</output>
      <button
        type="button"
        class="button"
        aria-label={text('largerText')}
        aria-disabled={size >= SIZE.max}
        onClick={() => step(1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [T, TextKey])[];
  readonly value: T;
  readonly pick: (value: T) => void;
}

function Choice<T extends string>({ name, label, options, value, pick }: ChoiceProps<T>): JSX.Element {
  const { source } = useWords();
  return (
    <fieldset class={`setting choice choice-${name}`}>
      <legend class="setting-name">{label}</legend>
      <div class="choice-options">
        {options.map(([option, key]) => (
          <label key={option} class="choice-option" data-option={option}>
            <input type="radio" name={`galley-${name}`} checked={option === value} onChange={() => pick(option)} />
            <span>{source(key)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface RangeProps {
  readonly label: string;
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  readonly value: number;
  readonly shown: string;
  readonly set: (value: number) => void;
}

function Range({ label, range, value, shown, set }: RangeProps): JSX.Element {
  return (
    <label class="setting range">
      <span class="setting-name">
        {label}
        <output aria-hidden="true">{shown}</output>
      </span>
      <input
        type="range"
        {...range}
        value={value}
        aria-valuetext={shown}
        onInput={({ currentTarget }) => set(Number(currentTarget.value))}
      />
    </label>
  );
}

export interface SwitchProps {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
  readonly children: ComponentChildren;
}

export function Switch({ on, set, children }: SwitchProps): JSX.Element {
  return (
    <label class="switch">
      <input type="checkbox" role="switch" checked={on} onChange={({ currentTarget }) => set(currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
