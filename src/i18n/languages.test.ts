import { describe, expect, test } from 'vitest';
import { languages } from '../formats/index.ts';
import { fewVariants, sayingsIn } from '../testing/sentences.ts';
import { saidIn } from '../testing/wordSamples/index.ts';
import type { Leaf } from '../testing/wordTexts.ts';
import { leavesOf, namedTexts, textsOf } from '../testing/wordTexts.ts';
import { glossaryIn } from './glossary.ts';
import { wordsFor, wordsIn } from './allWords.ts';
import { firstWordsIn, languageName, pageWordsIn } from './languages.ts';

const english = wordsFor('en');
const chinese = await wordsIn('zh-TW');
const glossary = await glossaryIn('zh-TW');

const kindsOf = (leaves: readonly Leaf[]): readonly string[] =>
  [...new Set(leaves.map(([path, value]) => `${path}: ${typeof value}`))].toSorted();

const han = /\p{Script=Han}/u;

/** What is called the same in Taiwan; the command lines of `npm` are no language at all. */
const terms = new Set(
  'Island Hop,zh-TW,Pod,NAT,SNAT,DNAT,DNAT、VIP,VIP,TTL,BGP,TCP,UDP,ICMP,VXLAN,Geneve,IPIP,SYN,SYN-ACK,RST,ACK,PSH-ACK,kubelet,conntrack,Prerouting,Input,Forward,Output,Postrouting,Tab,Escape,-'.split(
    ',',
  ),
);
/** A paper keeps its name: `Slim，NSDI 2019`. */
const paper = /^[A-Z]\w*，[A-Z]+ \d{4}$/;
const isTerm = (text: string): boolean => terms.has(text) || paper.test(text) || text.startsWith('npm run --silent ');

/** Said of many networks, with the sentence in English beside each. */
const pairs = [
  ...new Map(
    fewVariants.flatMap(sayingsIn).flatMap((saying) => {
      const said = saying(english);
      return saying(chinese).map((text, at) => [text, said[at] ?? ''] as const);
    }),
  ),
];
/** Sentences of the glossary; names of documents and how terms are spelled are no sentences. */
const explained = [
  ...Object.values(glossary.terms).map(({ means }) => means),
  ...textsOf([glossary.roles, glossary.outcomes, glossary.causes, glossary.symptoms]),
  glossary.title,
  glossary.intro,
  glossary.definedIn,
  glossary.precisely('這是一句話。'),
];
const named = Object.values(glossary.terms).map(({ name }) => name);
const everything = [
  ...textsOf(chinese),
  ...namedTexts(chinese),
  ...pairs.map(([text]) => text),
  ...explained,
  ...named,
];

/** A few will do to see what is wrong. */
const offending = (pattern: RegExp): readonly string[] => everything.filter((text) => pattern.test(text)).slice(0, 8);

describe('every language says everything', () => {
  test.each(languages)('%s has each key that English has, and no other', async (language) => {
    expect(kindsOf(leavesOf(await wordsIn(language)))).toEqual(kindsOf(leavesOf(english)));
  });

  test.each(languages)('%s says the same on the first screen, on the page and in the terminal', async (language) => {
    const [first, page, all] = [await firstWordsIn(language), await pageWordsIn(language), await wordsIn(language)];
    const [ofFirst, ofPage, ofAll] = [first, page, all].map(
      (words) => new Set(saidIn(words).map((said) => said.join(' '))),
    );
    expect([...(ofFirst ?? [])].filter((said) => ofPage?.has(said) !== true)).toEqual([]);
    expect([...(ofPage ?? [])].filter((said) => ofAll?.has(said) !== true)).toEqual([]);
    expect(kindsOf(leavesOf(page))).toEqual(expect.arrayContaining([...kindsOf(leavesOf(first))]));
    const { cli, still, cost } = all;
    expect(kindsOf(leavesOf({ ...page, cli, still, cost: { ...page.cost, cli: cost.cli } }))).toEqual(
      kindsOf(leavesOf(all)),
    );
  });

  test('no language has more on the first screen than another', async () => {
    const keys = await Promise.all(languages.map(async (language) => kindsOf(leavesOf(await firstWordsIn(language)))));
    expect(new Set(keys.map((each) => each.join('\n'))).size).toBe(1);
  });

  test.each(languages)('%s explains everything that English explains', async (language) => {
    expect(kindsOf(leavesOf(await glossaryIn(language)))).toEqual(kindsOf(leavesOf(await glossaryIn('en'))));
  });

  test.each(languages)('%s names itself, and says what it is', async (language) => {
    expect(languageName(language)).not.toBe('');
    expect((await wordsIn(language)).tag).toBe(language);
  });
});

describe('Chinese as it is written in Taiwan', () => {
  test('no text was left in English', () => {
    const bare = [...textsOf(chinese), ...namedTexts(chinese), ...explained].filter((text) => !han.test(text));
    expect(bare.filter((text) => !isTerm(text))).toEqual([]);
  });

  test('what is said of a network is another sentence than the English one', () => {
    expect(pairs.length).toBeGreaterThan(1000);
    // Names, interfaces and addresses are the same everywhere.
    const same = pairs.filter(([text, other]) => text === other && !isTerm(text) && !/\d/.test(text));
    expect(same).toEqual([]);
    // Beyond names, a sentence in letters only is one that was forgotten.
    expect(pairs.map(([text]) => text).filter((text) => !han.test(text) && / [a-z]+ [a-z]+ /.test(text))).toEqual([]);
  });

  test('no sign is a simplified one, and no word one of elsewhere', () => {
    const simplified =
      /[络节点网认务据见这说关东车门问时间长书写对发变动讯号级别应处导项测试检软实现为专业产传输连从单双边达过还进远选运随险须预领题词语义则设许访证识请谁让记论转轻较载辆边备复]/u;
    const elsewhere =
      /軟件|信息|網絡|數據|內存|默認|缺省|服務器|客戶端|端口|接口|字節|設置|網關|鏈接|程序員|進程|線程|報文|轉發|訪問|掉線|回車|通過|質量|優化|反饋|視頻/u;
    expect(offending(simplified)).toEqual([]);
    expect(offending(elsewhere)).toEqual([]);
  });

  test('a space parts Chinese from other letters, and nothing else', () => {
    const tight = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u;
    const loose = /\p{Script=Han} \p{Script=Han}| [，。；：、（）「」？]|[，。；：、（）「」？] /u;
    const half = /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u;
    expect(offending(tight)).toEqual([]);
    expect(offending(loose)).toEqual([]);
    expect(offending(half)).toEqual([]);
  });
});
