// Writes each browser's manifest: manifest.json without the other browser's keys, with the version of package.json.
import { readFile, writeFile } from 'node:fs/promises';
import { browsers } from './browsers';

type Json = Record<string, unknown>;

export async function writeManifests(out: string): Promise<string> {
  const manifest = await readJson('manifest.json');
  const { version } = await readJson('package.json');
  if (manifest['version'] !== version) {
    throw new Error(`manifest.json says version ${String(manifest['version'])}, package.json says ${String(version)}.`);
  }
  for (const { name, without } of browsers) {
    await writeFile(`${out}/${name}/manifest.json`, `${JSON.stringify(withoutKeys(manifest, without), null, 2)}\n`);
  }
  return `version ${String(version)}`;
}

/** A copy without the dotted keys. A key that is not there is a mistake in the list, and said so. */
export function withoutKeys(json: Json, keys: readonly string[]): Json {
  const copy = structuredClone(json);
  for (const key of keys) {
    const path = key.split('.');
    const last = path.pop() ?? '';
    const owner = path.reduce<Json | undefined>((at, part) => at?.[part] as Json | undefined, copy);
    if (owner === undefined || !(last in owner)) throw new Error(`manifest.json has no ${key} to leave out.`);
    delete owner[last];
  }
  return copy;
}

async function readJson(path: string): Promise<Json> {
  return JSON.parse(await readFile(path, 'utf8')) as Json;
}
