import { expect, test } from 'vitest';
import type { ImportResult } from '../../formats/import/index.ts';
import { importClusters } from '../../formats/import/index.ts';
import type { Readers } from './readers.ts';
import { readersFrom } from './readers.ts';
import type { FromReader, ToReader } from './workerMessages.ts';

interface Fake {
  readonly got: ToReader['kind'][];
  readonly say: (message: FromReader) => void;
  isStopped: boolean;
}

function readersOfFakes(): { readonly readers: Readers; readonly fakes: readonly Fake[]; readonly heard: string[] } {
  const fakes: Fake[] = [];
  const heard: string[] = [];
  const readers = readersFrom(
    (say) => {
      const fake: Fake = { got: [], say, isStopped: false };
      fakes.push(fake);
      return {
        send: ({ kind }) => fake.got.push(kind),
        stop: () => {
          fake.isStopped = true;
        },
      };
    },
    ({ kind }) => heard.push(kind),
  );
  return { readers, fakes, heard };
}

const read: ToReader = { kind: 'read', brought: [], answers: {} };
const nothing: ImportResult = importClusters([]);
const done: FromReader = { kind: 'result', result: nothing };

test('one that was prepared reads, again and again, and forgets what was before', () => {
  const { readers, fakes, heard } = readersOfFakes();
  readers.prepare();
  readers.prepare();
  expect(fakes).toHaveLength(1);
  for (let time = 0; time < 2; time += 1) {
    readers.send(read);
    fakes[0]?.say(done);
  }
  expect(fakes.map(({ got }) => got)).toEqual([['read', 'forget', 'read'], []]);
  expect(heard).toEqual(['result', 'result']);
});

test('one that is stopped while it reads is followed by the one in reserve, which is there already', () => {
  const { readers, fakes, heard } = readersOfFakes();
  readers.send(read);
  const before = fakes.length;
  readers.stop();
  readers.send(read);
  expect(fakes[1]?.got).toEqual(['read']);
  expect(before).toBe(2);
  fakes[0]?.say(done);
  fakes[1]?.say(done);
  expect([fakes[0]?.isStopped, heard]).toEqual([true, ['result']]);
});

test('one in reserve that does not start troubles nobody, and another is tried when it is wanted', () => {
  const { readers, fakes, heard } = readersOfFakes();
  readers.prepare();
  fakes[0]?.say({ kind: 'failed' });
  expect(heard).toEqual([]);
  readers.send(read);
  fakes[1]?.say({ kind: 'failed' });
  expect(heard).toEqual(['failed']);
  readers.send(read);
  expect(fakes.map(({ got }) => got.length)).toEqual([0, 1, 1, 0]);
});
