import { describe, expect, test } from 'vitest';
import type { Language } from '../../formats/index.ts';
import { compiled } from './compile.ts';
import type { Message, Value } from './say.ts';
import { partsOf, speechOf } from './say.ts';

type Given = Readonly<Record<string, Value>>;

function messageOf(sentence: string): Message<Given> {
  return compiled({ sentence })['sentence'] as Message<Given>;
}

const said = (tag: Language, sentence: string, given: Given): string =>
  speechOf(tag, {}).say(messageOf(sentence), given);

describe('a message with its values', () => {
  test('counts in the forms of its language, and in exact ones first', () => {
    const sentence = '{count, plural, =0 {nobody} =12 {a dozen} one {# pod} other {# pods}}';
    expect([0, 1, 2, 12].map((count) => said('en', sentence, { count }))).toEqual([
      'nobody',
      '1 pod',
      '2 pods',
      'a dozen',
    ]);
  });

  test('may be nothing but the number counted', () => {
    expect(said('en', '{count, plural, other {#}}', { count: 3 })).toBe('3');
    expect(said('en', '{count, plural, =1 {one} other {#}} of {all}', { count: 3, all: 5 })).toBe('3 of 5');
  });

  test('chooses among words', () => {
    const sentence = '{protocol, select, tcp {a connection} other {a datagram}}';
    expect(said('en', sentence, { protocol: 'tcp' })).toBe('a connection');
    expect(said('en', sentence, { protocol: 'udp' })).toBe('a datagram');
  });

  test('in English is joined as it is written, whatever its values are', () => {
    expect(said('en', '{name}sends to{other}', { name: '叢集', other: '節點' })).toBe('叢集sends to節點');
  });

  test('in Chinese gets a space where a value of another script needs it', () => {
    expect(said('zh-TW', '{from}送到{via}，再到{to}。', { from: 'Pod-A', via: '底層網路', to: 'Pod-G' })).toBe(
      'Pod-A 送到底層網路，再到 Pod-G。',
    );
    expect(said('zh-TW', '{count}個', { count: 3 })).toBe('3 個');
    expect(
      said('zh-TW', '{none}{receiver}看到 {address}', { none: '', receiver: '外部伺服器', address: '192.0.2.2:80' }),
    ).toBe('外部伺服器看到 192.0.2.2:80');
  });

  test('keeps values that know more than their text', () => {
    const term = { text: 'Pod-A', owner: 'cluster-1' };
    expect(partsOf('en', messageOf('{pod} sends'), { pod: term })).toEqual([term, ' sends']);
    expect(said('en', '{pod} sends', { pod: term })).toBe('Pod-A sends');
  });
});
