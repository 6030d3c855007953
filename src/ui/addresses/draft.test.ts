import { describe, expect, test } from 'vitest';
import { planExampleIds, planExamples, planOf, spaceName } from '../../planner/index.ts';
import { countLines } from './countLines.ts';
import { draftOf, problemAt, readDraft, withProduct } from './draft.ts';

const draft = draftOf(planExamples.scarce);

describe('what stands in the form', () => {
  test.each(planExampleIds)('is read back as the plan of %s', (id) => {
    expect(readDraft(draftOf(planExamples[id]))).toEqual({
      plan: planExamples[id],
      space: [],
      used: [],
      range: [],
      oneRange: false,
      fields: [],
    });
  });

  test('is no plan while a line is wrong, and says which', () => {
    const read = readDraft({ ...draft, space: '192.168.0.0/16\n10.0.0.1/8' });
    expect(read.plan).toBeNull();
    expect(read.space).toMatchObject([{ kind: 'host-bits', line: 2, block: '10.0.0.0/8' }]);
  });

  test('needs a block, but says so only when nothing else is wrong with the list', () => {
    expect(readDraft({ ...draft, space: ' ' }).fields).toEqual([{ kind: 'no-space' }]);
    expect(readDraft({ ...draft, space: 'what' }).fields).toEqual([]);
  });

  test.each([
    ['clusters', '0', 'out-of-range'],
    ['clusters', '4097', 'out-of-range'],
    ['clusters', '', 'not-whole'],
    ['nodesPerCluster', '2.5', 'not-whole'],
    ['podsPerNode', '300', 'out-of-range'],
    ['virtualIps', '-1', 'not-whole'],
  ] as const)('%s of “%s” is %s', (field, value, kind) => {
    const read = readDraft({ ...draft, [field]: value });
    expect(read.plan).toBeNull();
    expect(problemAt(read, field)?.kind).toBe(kind);
  });

  test('asks for exactly one range to use again, if it is to be one of its own', () => {
    const own = { ...draft, reused: 'own' as const };
    expect(readDraft({ ...own, range: '100.64.0.0/10' }).plan?.reused).toEqual({ kind: 'own', range: '100.64.0.0/10' });
    expect(readDraft({ ...own, range: '100.64.0.0/10 10.0.0.0/8' })).toMatchObject({ plan: null, oneRange: true });
    expect(readDraft({ ...own, range: 'x' })).toMatchObject({ plan: null, oneRange: false, range: [{ line: 1 }] });
  });
});

describe('a product', () => {
  test('brings its rule for blocks and its reserve of the node subnet', () => {
    expect(readDraft(withProduct(draft, 'aks-overlay')).plan).toMatchObject({
      nodeBlocks: { kind: 'fixed', length: 24 },
      nodeReserve: 'azure',
    });
    expect(readDraft(withProduct(draft, 'calico')).plan?.nodeBlocks).toEqual({ kind: 'calico-blocks', length: 26 });
  });

  test('is found again in a plan; a rule that none has is one’s own', () => {
    const plan = readDraft(withProduct(draft, 'calico')).plan;
    expect(plan === null ? null : draftOf(plan).product).toBe('calico');
    expect(draftOf({ ...planExamples.scarce, nodeBlocks: { kind: 'fixed', length: 25 } }).product).toBe('other');
  });

  test('leaves everything as it was when one wants one’s own', () => {
    expect(readDraft(withProduct(draft, 'other')).plan).toEqual(planExamples.scarce);
  });
});

test('the sum that is written out is the sum that is needed', () => {
  for (const id of planExampleIds) {
    const plan = planOf(planExamples[id]);
    for (const model of ['flat', 'island'] as const) {
      const lines = countLines(plan, model);
      expect(lines.reduce((sum, { total }) => sum + total, 0)).toBe(plan[model].needed.total);
      expect(lines.every(({ times, total }) => Number.isInteger(total / times))).toBe(true);
    }
  }
});

test.each([
  ['10.4.0.0/16', 'ten'],
  ['172.31.0.0/16', 'one-seven-two'],
  ['172.32.0.0/16', 'other'],
  ['192.168.1.0/24', 'one-nine-two'],
  ['192.0.0.0/8', 'other'],
  ['100.100.0.0/16', 'shared'],
  ['198.19.0.0/16', 'benchmark'],
  ['251.0.0.0/8', 'class-e'],
  ['8.8.8.0/24', 'other'],
])('%s is called %s', (block, name) => {
  const [found] = planOfBlock(block);
  expect(found === undefined ? null : spaceName(found)).toBe(name);
});

function planOfBlock(block: string) {
  return readDraft({ ...draft, space: block }).plan?.space ?? [];
}
