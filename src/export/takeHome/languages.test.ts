import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { languages } from '../../formats/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { takeHomeInput } from '../../testing/takeHome.ts';
import { wordsIn } from '../../i18n/index.ts';
import { takeHomeScript } from './index.ts';

const input = takeHomeInput(twoClusters, 'island', {}, ['cluster-1/pod-a', 'cluster-2/pod-g']);
const wideSign = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** How many columns of a terminal a line takes. */
function columnsOf(line: string): number {
  return Array.from(line).reduce((sum, sign) => sum + (wideSign.test(sign) ? 2 : 1), 0);
}

/** What is done to build the network, without what is said about it. */
function commandsIn(script: string): readonly string[] {
  return script
    .split('\n')
    .filter((line) => /^(ip|nft) /.test(line) && !line.includes('stop'))
    .map((line) => line.replace(/ +# .*/, ''));
}

describe('the script in every language', () => {
  test.for(languages)('is a script to bash, with comments that fit their lines: %s', async (language, context) => {
    const script = takeHomeScript({ ...input, words: await wordsIn(language) });
    const { status, stderr, error } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
    context.skip(error !== undefined, 'SKIPPED: there is no bash here');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const comments = script.split('\n').filter((line) => /^# .* /.test(line));
    expect(comments.filter((line) => columnsOf(line) > 118)).toEqual([]);
    expect(comments.filter((line) => /^# *[，。；：、）」？]/u.test(line))).toEqual([]);
  });

  test('builds the same network in Chinese as in English', async () => {
    const chinese = takeHomeScript({ ...input, words: await wordsIn('zh-TW') });
    const commands = commandsIn(takeHomeScript(input));
    expect(commands.length).toBeGreaterThan(50);
    expect(commandsIn(chinese)).toEqual(commands);
    expect(chinese).toContain('在每個裝置的每個介面擷取封包');
  });
});
