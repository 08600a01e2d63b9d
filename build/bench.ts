// `npm run bench`: how long a person waits, how the engine's time compares with Readability's and grows with a page, how
// much noise it leaves, and what rules cost. One table at the end; a figure over its aim is marked, and nothing fails by it: speed is weather.
//   npm run bench -- --corpus FOLDER   the engine on a corpus (truth.json and pages/ID.html.gz), not on our sample pages
//   npm run bench -- --only opening,engine,detector,noise,hiding
import { parseArgs } from 'node:util';
import { benchDetector } from './bench/detector';
import { benchEngine } from './bench/engine';
import { benchHiding } from './bench/hiding';
import { benchNoise } from './bench/noise';
import { benchOpening } from './bench/opening';
import type { Row } from './bench/row';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, only: { type: 'string' } } });

const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  opening: benchOpening,
  engine: () => benchEngine(values.corpus),
  detector: () => benchDetector(values.corpus),
  noise: benchNoise,
  hiding: benchHiding,
};
const wanted = values.only?.split(',') ?? Object.keys(parts);
const rows: Row[] = [];
for (const name of wanted) {
  const part = parts[name];
  if (part === undefined) throw new Error(`There is no bench ${name}; there are ${Object.keys(parts).join(', ')}.`);
  console.log(`${name} …`);
  rows.push(...(await part()));
}
console.table(
  Object.fromEntries(
    rows.map(({ what, measured, aim }) => [what, { measured, aim, '': aim !== null && measured > aim ? 'over' : '' }]),
  ),
);
