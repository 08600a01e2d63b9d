import { start, until } from '../tests/browser/driver';
import { longPage } from '../tests/browser/pages';
import { serve } from '../tests/browser/server';
const server = await serve(); const driver = await start('chromium'); const html = longPage(300_000);
const sum = new Map<string, number>(), selfs = new Map<string, number>(); let n = 0; const walls: number[] = [];
try { for (let r = 0; r < 9; r++) {
  const tab: any = await driver.open(server.add(html)); const page = tab; 
  await page.evaluate(() => { const w = new MutationObserver(() => { w.disconnect(); requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => Object.assign(window, { painted: performance.timeOrigin + performance.now() }); port2.postMessage(null); }); }); w.observe(document.documentElement, { childList: true }); });
  const cdp = await page.createCDPSession(); await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  if (!process.env.NOPROF) await cdp.send('Profiler.start');
  const t = performance.timeOrigin + performance.now(); await driver.shortcut(page);
  const painted = await until('painted', () => page.evaluate('window.painted')) as number;
  walls.push(Math.round(painted - t));
  if (!process.env.NOPROF) { const { profile } = await cdp.send('Profiler.stop');
  if (r >= 3) { n++; const nodes = new Map<number, any>(profile.nodes.map((x: any) => [x.id, x])); const parent = new Map<number, number>(); for (const x of profile.nodes) for (const c of x.children ?? []) parent.set(c, x.id);
    const name = (x: any) => (x.callFrame.functionName || '(anon)') + ' ' + x.callFrame.url.split('/').pop() + ':' + x.callFrame.lineNumber + ':' + x.callFrame.columnNumber;
    profile.samples.forEach((s: number, i: number) => { const dt = profile.timeDeltas[i] / 1000; selfs.set(name(nodes.get(s)), (selfs.get(name(nodes.get(s))) ?? 0) + dt); const seen = new Set(); for (let x: number | undefined = s; x !== undefined; x = parent.get(x)) { const k = name(nodes.get(x)); if (!seen.has(k)) { seen.add(k); sum.set(k, (sum.get(k) ?? 0) + dt); } } }); } }
  await page.close();
} } finally { await driver.close(); await server.close(); }
console.log('walls', walls.join(' '));
const show = (m: Map<string, number>, k: number) => { for (const [a, b] of [...m].sort((x, y) => y[1] - x[1]).slice(0, k)) console.log((b / n).toFixed(1).padStart(8), a); };
console.log('SELF'); show(selfs, 30); console.log('TOTAL'); show(sum, 60);
