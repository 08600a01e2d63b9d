// Finds Chromium and Firefox for the journeys, the bench and `npm start`, and for the journeys a screen without a person; on
// Debian as root it installs what is missing.
// Elsewhere it says in one sentence what to install. Launching them is tests/browser/.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type BrowserName = 'chromium' | 'firefox';

interface Known {
  /** Variable that names the browser's program and goes before every other place. */
  readonly variable: string;
  /** Names to look for in PATH, best first. */
  readonly names: readonly string[];
  readonly paths: readonly string[];
  readonly debianPackage: string;
  /** What to install where we cannot, as a person would say it. */
  readonly label: string;
}

const known: Readonly<Record<BrowserName, Known>> = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    paths: [
      '/usr/bin/chromium',
      '/usr/lib/chromium/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    debianPackage: 'chromium',
    label: 'Chromium 121 or newer',
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    names: ['firefox-esr', 'firefox'],
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    debianPackage: 'firefox-esr',
    label: 'Firefox 142 or newer',
  },
};

export const browserNames = Object.keys(known) as BrowserName[];

/** Path of the browser's program, or null. A path in the environment that is not a program is an error, not a reason to look on. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, names, paths } = known[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`${variable} names ${chosen}, which is not a program that can be started.`);
  }
  return [...inPath(names), ...paths].find(isProgram) ?? null;
}

/**
 * Paths of the browsers asked for. What is missing is installed where that is possible (Debian or Ubuntu, as root).
 * Throws with one sentence that says what to install and how to point at it.
 */
export function ensureBrowsers<N extends BrowserName>(wanted: readonly N[]): Readonly<Record<N, string>> {
  const missing = wanted.filter((name) => !findBrowser(name));
  if (missing.length > 0 && isDebianRoot()) installPackages(missing.map((name) => known[name].debianPackage));
  const still = wanted.filter((name) => !findBrowser(name));
  if (still.length > 0) {
    const what = still.map((name) => `${known[name].label} (or set ${known[name].variable} to its path)`).join(' and ');
    throw new Error(`Please install ${what}, then run this again.`);
  }
  return Object.fromEntries(wanted.map((name) => [name, findBrowser(name)])) as Record<N, string>;
}

/** Programs that the journeys need beside the browsers, by the package of Debian that holds each. */
const programs = { Xvfb: 'xvfb', xdotool: 'xdotool' } as const;
export type ProgramName = keyof typeof programs;
export const programNames = Object.keys(programs) as ProgramName[];

/** Makes sure that these can be started, as `ensureBrowsers` does for browsers. */
export function ensurePrograms(wanted: readonly ProgramName[]): void {
  const missing = (): ProgramName[] => wanted.filter((name) => !inPath([name]).some(isProgram));
  if (missing().length > 0 && isDebianRoot()) installPackages(missing().map((name) => programs[name]));
  const still = missing();
  if (still.length > 0) throw new Error(`Please install ${still.join(' and ')}, then run this again.`);
}

function inPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return names.flatMap((program) => folders.map((folder) => join(folder, program)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there or not executable: both mean "look further".
    return false;
  }
}

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Mirrors drop connections now and then, so each step gets three attempts. Leaves it to the caller to see what is there now. */
function installPackages(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(' and ')} with apt-get (once) …`);
  const installed =
    attempt(['update', '-qq']) && attempt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  console.log(installed ? 'Installed.' : 'apt-get could not install them; its own messages stand above.');
}

function attempt(args: readonly string[]): boolean {
  for (let round = 1; round <= 3; round++) {
    const run = spawnSync('apt-get', ['-o', 'Acquire::Retries=3', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (run.status === 0) return true;
    console.log(`apt-get ${args[0]} failed (attempt ${round} of 3).`);
  }
  return false;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const [name, path] of Object.entries<string>(ensureBrowsers(browserNames))) console.log(`${name}: ${path}`);
    if (process.platform === 'linux') ensurePrograms(programNames);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
