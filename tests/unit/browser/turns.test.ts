import { expect, test } from 'vitest';
import { turns } from '../../../src/browser/turns';

test('the second waits for the first, however long that takes, and a failure holds nobody up', async () => {
  const inTurn = turns();
  const done: string[] = [];
  let end: () => void = () => undefined;
  const first = inTurn(async () => {
    await new Promise<void>((resolve) => (end = resolve));
    done.push('first');
    throw new Error('It failed.');
  });
  const second = inTurn(() => Promise.resolve(done.push('second')));
  await new Promise((resolve) => setTimeout(resolve));
  expect(done).toEqual([]);
  end();
  await expect(first).rejects.toThrow('It failed.');
  await second;
  expect(done).toEqual(['first', 'second']);
});
