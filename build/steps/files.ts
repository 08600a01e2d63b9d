// Copies what needs no making: texts, words, icons, the font, the options page's frame. A file that is missing fails the build.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fontFiles } from '../../src/reader/fonts';
import { browsers } from './browsers';

const WORDS = 'src/article/passes/words';
const FONTS = 'node_modules/@fontsource-variable/lexend/files';

export async function copyFiles(out: string): Promise<string> {
  const words = (await readdir(WORDS)).filter((file) => file !== 'en.json').sort();
  const icons = (await readdir('icons')).filter((name) => name.endsWith('.png')).sort();
  for (const { name } of browsers) {
    const to = `${out}/${name}`;
    await mkdir(`${to}/fonts`, { recursive: true });
    await cp('src/_locales', `${to}/_locales`, { recursive: true });
    await cp('src/options/options.html', `${to}/options.html`);
    await cp('src/page/curtain.css', `${to}/curtain.css`);
    for (const { file } of fontFiles) await cp(`${FONTS}/${file}`, `${to}/fonts/${file}`);
    await mkdir(`${to}/words`, { recursive: true });
    for (const file of words)
      await writeFile(`${to}/words/${file}`, JSON.stringify(JSON.parse(await readFile(`${WORDS}/${file}`, 'utf8'))));
    for (const icon of icons)
      if (name === 'firefox' || !icon.includes('-on-')) await cp(`icons/${icon}`, `${to}/icons/${icon}`);
  }
  return `texts, words of ${words.length} languages, font, options page, curtain, ${icons.length} icons`;
}
