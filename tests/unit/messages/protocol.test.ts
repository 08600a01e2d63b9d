// Messages are read by their schemas: what is not in the protocol is nothing, and nothing throws.
import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import { protocol, readMessage, readReply } from '../../../src/messages/protocol';
import type { MessageTo, Receiver, Reply, Request } from '../../../src/messages/protocol';

const checked = { galley: 'background/page-checked', body: { isArticle: true } };

test('reads a message to its receiver', () => {
  expect(readMessage('background', checked)).toEqual(checked);
  expect(readMessage('page', { galley: 'page/toggle' })).toEqual({ galley: 'page/toggle', body: null });
});

test.each([
  ['another receiver', { galley: 'page/toggle', body: null }],
  ['an unknown name', { galley: 'background/run', body: null }],
  ['a name of every object', { galley: 'constructor', body: null }],
  ['a name behind the receiver of every object', { galley: 'background/__proto__', body: null }],
  ['a body of another shape', { galley: 'background/page-checked', body: { isArticle: 'yes' } }],
  ['a body with more in it', { galley: 'background/page-checked', body: { isArticle: true, more: 1 } }],
  ['no body where one is needed', { galley: 'background/page-checked' }],
  ['a body where none belongs', { galley: 'background/read-font', body: null }],
  ['a font that leaves its folder', { galley: 'background/read-font', body: { file: '../background.js' } }],
  ['a font with a slash', { galley: 'background/read-font', body: { file: 'a/b.woff2' } }],
  ['words that leave their folder', { galley: 'background/read-words', body: { language: '../en' } }],
  ['a list', [checked]],
  ['text', 'background/page-checked'],
  ['nothing', undefined],
])('reads nothing from %s', (_what, arrived) => {
  expect(readMessage('background', arrived)).toBeNull();
});

test('never throws, whatever arrives', () => {
  const names = Object.keys(protocol);
  const message = fc.record({ galley: fc.oneof(fc.constantFrom(...names), fc.string()), body: fc.anything() });
  fc.assert(
    fc.property(
      fc.oneof(message, fc.anything({ withNullPrototype: true })),
      fc.constantFrom('background', 'page'),
      (arrived, receiver) => {
        const read = readMessage(receiver, arrived);
        if (read !== null) expect(names).toContain(read.galley);
        for (const name of names) readReply(name as MessageTo<Receiver>, arrived);
      },
    ),
  );
});

test('reads answers by the reply of their message', () => {
  const reply = { shortcut: 'Alt+R', opensByItself: true };
  expect(readReply('background/page-checked', reply)).toEqual(reply);
  expect(readReply('background/page-checked', { ...reply, shortcut: 7 })).toBeUndefined();
  expect(readReply('background/reader-changed', undefined)).toBeNull();
  expect(readReply('page/toggle', undefined)).toBeUndefined();
});

test('receivers stand in the names, and the types follow the schemas', () => {
  for (const name of Object.keys(protocol))
    expect(name).toMatch(/^(?:background|detector|hider|page|picker)\/[a-z-]+$/);
  expectTypeOf<Request<'background/page-checked'>>().toEqualTypeOf<{ isArticle: boolean }>();
  expectTypeOf<Reply<'page/toggle'>>().toEqualTypeOf<{ open: boolean }>();
  expectTypeOf<MessageTo<'page'>>().toEqualTypeOf<'page/open' | 'page/toggle'>();
});
