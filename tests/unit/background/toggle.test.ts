// A press asks the reader that is there, and puts one in where there is none.
import { beforeEach, expect, test, vi } from 'vitest';
import { toggleReader } from '../../../src/background/toggle';
import { showAction } from '../../../src/browser/action';
import { injectScript } from '../../../src/browser/injection';
import { sendToPage } from '../../../src/browser/messaging';

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/browser/action');
vi.mock('../../../src/browser/injection');
vi.mock('../../../src/browser/messaging');

const tab = { id: 7, url: 'https://news.example/story' };

beforeEach(() => {
  vi.mocked(sendToPage).mockReset().mockResolvedValue(undefined);
  vi.mocked(injectScript).mockReset().mockResolvedValue({ ok: true });
  vi.mocked(showAction).mockReset();
});

test('a reader that answers needs nothing more', async () => {
  vi.mocked(sendToPage).mockResolvedValue({ open: false });
  await toggleReader(tab);
  expect(sendToPage).toHaveBeenCalledExactlyOnceWith(7, 'page/toggle', null);
  expect(injectScript).not.toHaveBeenCalled();
});

test('where nobody answers the reader is put in', async () => {
  await toggleReader(tab);
  expect(injectScript).toHaveBeenCalledExactlyOnceWith(7, tab.url, 'reader.js');
  expect(showAction).not.toHaveBeenCalled();
});

test.each(['cannot-run', 'needs-new-tab'] as const)(
  'where it cannot be put in the button says why: %s',
  async (why) => {
    vi.mocked(injectScript).mockResolvedValue({ ok: false, why });
    await toggleReader(tab);
    expect(showAction).toHaveBeenCalledExactlyOnceWith(7, why);
  },
);

test('a tab without a number (a developer tool) is left alone', async () => {
  await toggleReader({ url: 'about:devtools' });
  expect(sendToPage).not.toHaveBeenCalled();
});
