import { describe, expect, test } from 'vitest';
import { languages } from '../../formats/index.ts';
import { parsePreset } from './presetQuery.ts';

const text = Object.fromEntries(languages.map((language) => [language, 'Some words']));
const good = {
  version: 1,
  id: 'some-network',
  product: 'calico',
  name: text,
  short: text,
  summary: text,
  model: 'hybrid',
  settings: { ranges: '10.0.0.0/8' },
  basis: { routes: 'assumed', snat: 'default', overlay: 'option' },
  tells: [
    { title: text, from: 'cluster-1/pod-a', to: 'cluster-2/pod-g', facts: [{ is: 'outcome', kind: 'delivered' }] },
  ],
  caveats: [{ say: text, standing: 'read' }],
  sources: [{ source: 'calico-docs', standing: 'read' }],
};

function problems(change: object): readonly string[] {
  const parsed = parsePreset(JSON.stringify({ ...good, ...change }));
  return parsed.ok ? [] : parsed.error.map(({ path, expected }) => `${path}: ${expected}`);
}

describe('a preset', () => {
  test('is read with what it leaves unsaid', () => {
    const parsed = parsePreset(JSON.stringify(good));
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        scenario: 'real-networks',
        policies: { place: 'unknown', kinds: [], source: null },
        tells: [{ dial: 'pod-ip', protocol: 'tcp' }],
      },
    });
  });

  test.each<readonly [string, object, RegExp]>([
    ['a product nobody makes', { product: 'docker' }, /^product: .*"calico"/],
    ['a model there is not', { model: 'flatt' }, /^model: .*"flat"/],
    ['a setting its model lacks', { settings: { egress: 'nat' } }, /ranges \| /],
    ['a setting out of its values', { settings: { routes: 'rip' } }, /static \| bgp \| none/],
    [
      'a source nobody knows',
      { sources: [{ source: 'hearsay', standing: 'read' }] },
      /^sources\.0\.source: a known source/,
    ],
    ['no source at all', { sources: [] }, /^sources/],
    ['words that are not in English', { summary: { ...text, en: undefined } }, /^summary\.en/],
    ['words in a language that nobody speaks', { summary: { ...text, tlh: 'Words' } }, /^summary\.tlh/],
    ['an address in its words', { summary: { ...text, en: 'Uses 10.0.0.1' } }, /^summary\.en: words in place/],
    ['a fact of no kind', { tells: [{ ...good.tells[0], facts: [{ is: 'nice' }] }] }, /^tells\.0\.facts\.0\.is/],
    ['a basis that says nothing', { basis: { ...good.basis, snat: 'perhaps' } }, /^basis\.snat: .*"assumed"/],
    ['nothing said of its overlay', { basis: { routes: 'default', snat: 'default' } }, /^basis\.overlay/],
    [
      'policies that no source tells of',
      { policies: { place: 'port', kinds: ['NetworkPolicy'], source: null } },
      /^policies: a source for what is known/,
    ],
    [
      'policies by a source that it does not name',
      { policies: { place: 'port', kinds: [], source: 'vpc-cni' } },
      /one of the sources/,
    ],
    ['a field too many', { colour: 'red' }, /^colour/],
  ])('is refused with %s, and told where', (_, change, wrong) => {
    expect(problems(change).join('\n')).toMatch(wrong);
  });

  test('is refused when it is not JSON', () => {
    expect(parsePreset('{')).toMatchObject({ ok: false, error: [{ expected: 'JSON' }] });
  });
});
