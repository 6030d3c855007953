import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('who asks again while an attempt fails gets another one', async () => {
  const attempts: ((arrives: boolean) => void)[] = [];
  const { load, retry } = remembered<'words', string>(
    () =>
      new Promise((resolve, reject) => {
        attempts.push((arrives) => (arrives ? resolve('there') : reject(new Error('missing'))));
      }),
  );
  const first = load('words');
  const again = retry('words');
  attempts[0]?.(false);
  await first;
  await expect.poll(() => attempts.length).toBe(2);
  attempts[1]?.(true);
  await again;
  await retry('words');
  expect(attempts).toHaveLength(2);
});
