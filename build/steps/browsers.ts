// The browsers that packages are built for, and what sets their packages apart.

export interface BrowserPackage {
  /** Folder under dist/. */
  readonly name: 'chrome' | 'firefox';
  /** Oldest version, as esbuild writes it; equals the manifest's minimum. */
  readonly target: string;
  /** Manifest keys, dotted, that only the other browser knows. */
  readonly without: readonly string[];
}

export const browsers: readonly BrowserPackage[] = [
  {
    name: 'chrome',
    target: 'chrome121',
    without: ['browser_specific_settings', 'background.scripts', 'action.theme_icons'],
  },
  { name: 'firefox', target: 'firefox142', without: ['minimum_chrome_version', 'background.service_worker'] },
];
