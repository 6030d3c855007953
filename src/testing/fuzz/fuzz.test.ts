import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../i18n/index.ts';
import { fuzzCommand } from './fuzzCommand.ts';
import { fuzzDumps } from './fuzzDumps.ts';
import { fuzzLinks } from './fuzzLinks.ts';
import { fuzzed, timed } from './fuzzReport.ts';
import { fuzzScenarios } from './fuzzScenarios.ts';

const words = wordsFor('en');

describe('a short run of each fuzzer', { timeout: 300_000 }, () => {
  test('mutated links open as they were, tell what is strange, or are refused', () => {
    const { counts, failures } = fuzzLinks(20_261_128, 1500);
    expect(failures).toEqual([]);
    // All that may become of one happens.
    expect(counts['opened the same']).toBeGreaterThan(100);
    expect(counts['opened another, and told']).toBeGreaterThan(100);
    expect(counts['refused, and told']).toBeGreaterThan(100);
  });

  test('mutated scenarios are refused, or built, used and kept under every model', () => {
    const { counts, failures } = fuzzScenarios(20_261_128, 60);
    expect(failures).toEqual([]);
    expect(counts['built under every model']).toBeGreaterThan(10);
    expect(counts['refused, and told']).toBeGreaterThan(10);
  });
});

describe('a short run over dumps', { timeout: 300_000 }, () => {
  test('mutated dumps are read, or told why not, and nothing untrue is said to be found', () => {
    const { counts, failures } = fuzzDumps(20_261_128, 150);
    expect(failures).toEqual([]);
    for (const outcome of ['read', 'read in part, and told', 'refused, and told']) {
      expect(counts[outcome]).toBeGreaterThan(10);
    }
  });
});

describe('a fuzzer', () => {
  test('counts every failure, and says which seed makes it again', () => {
    const report = fuzzed(10, 5, ['fine'], (seed) => ({
      outcome: 'fine',
      input: `input ${seed}`,
      failures: seed === 12 ? [{ kind: 'silent changes', what: 'one' }] : [],
      milliseconds: seed,
    }));
    expect(report).toEqual({
      counts: { fine: 5, exceptions: 0, 'silent changes': 1, 'parses over 50 ms of CPU': 0 },
      failures: [{ kind: 'silent changes', what: 'one', seed: 12, input: 'input 12' }],
      slowest: 14,
    });
  });

  test('hears of what is thrown', () => {
    const thrown = timed(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    expect(thrown).toMatchObject({
      kind: 'threw',
      what: expect.stringMatching(/^RangeError: Maximum call stack/) as string,
    });
  });
});

describe('the command', () => {
  test.each([
    ['', 'WHAT is missing; allowed are links, scenarios, dumps'],
    ['pods', 'WHAT: “pods” is not allowed; allowed are links, scenarios, dumps'],
    ['constructor', 'WHAT: “constructor” is not allowed; allowed are links, scenarios, dumps'],
    ['links --seed x', '--seed: “x” is not allowed; allowed is a whole number from 0 to 999999999'],
    ['links --count -1', '--count: “-1” is not allowed; allowed is a whole number from 0 to 999999999'],
    ['links surplus', '“surplus” is one argument too many; options begin with --'],
  ])('%s is answered in a line', async (line, sentence) => {
    const answer = await fuzzCommand(words, line === '' ? [] : line.split(' '));
    expect(answer).toEqual({ kind: 'bad-input', sentence });
  });

  test('prints a table, the same for the same seed', async () => {
    const [first, second] = [await run(), await run()];
    expect(first.kind).toBe('clean');
    expect('text' in first ? first.text.replace(/dearest.*/, '') : '').toBe(
      'text' in second ? second.text.replace(/dearest.*/, '') : 'nothing',
    );
    expect('text' in first ? first.text : '').toMatch(/^fuzzed +links\nseed +7\ninputs +20\n/);
  });
});

function run(): ReturnType<typeof fuzzCommand> {
  return fuzzCommand(words, ['links', '--seed', '7', '--count', '20']);
}
