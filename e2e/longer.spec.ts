import type { Page } from '@playwright/test';
import { lengthened, notLengthened, pseudoFile, pseudoWords } from '../src/testing/pseudoLanguage.ts';
import { another as stand, messageFile } from './fixtures/languages.ts';
import { overflow, overlappingTexts } from './fixtures/overlaps.ts';
import { inOverlap, midway, parts } from './fixtures/parts.ts';
import { expect, test } from './fixtures/visualizer.ts';

/** The main screens, and a word of each by which it is known to be there. */
const places = {
  start: ['?v=1', 'Flat'],
  'a send': [midway, 'Flat'],
  'its end': [midway.replace('step=2', 'step=30'), 'Flat'],
  'a lesson': [`${midway}&lesson=island:2`, 'Flat'],
  'a question': [`${midway}&predict=1`, 'Flat'],
  lessons: ['?v=1&page=lessons', 'Lessons'],
  claims: ['?v=1&page=claims', 'Claims'],
  addresses: ['?v=1&page=addresses', 'Addresses'],
  networks: ['?v=1&page=networks&network=eks-default', 'Real networks'],
  'own clusters': ['?v=1&page=clusters', 'Your clusters'],
} as const;

/** Parts that are among these; and a picture that is brought leads to a link, which says its own language. */
const elsewhere: ReadonlySet<string> = new Set([
  'brought',
  'src/ui/brought/BroughtPicture.tsx',
  'src/ui/lessons/index.ts',
  'src/ui/prediction/index.ts',
  ...['claims', 'addresses', 'networks'].map((page) => `src/ui/${page}/index.ts`),
]);

const words = pseudoWords(stand, lengthened);

/** The page is answered with messages of the language made by a machine, in place of those of another that it loads. */
async function speakLonger(page: Page): Promise<void> {
  for (const name of ['first', 'trace', 'page', 'glossary']) {
    const [file, ...more] = messageFile(stand, name);
    expect(file, name).toBeDefined();
    expect(more).toEqual([]);
    const body = `const e=${JSON.stringify(pseudoFile(name, lengthened))};export{e as default};`;
    await page.route(`**/${file}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  }
}

/** Where documents bring titles of pages and names of products, and a scenario the names of its hosts. */
const documented: ReadonlySet<string> = new Set(['claims', 'addresses', 'networks', inOverlap]);

/** What is pressed, and whose words do not fit into it; and dialogs wider than they are. */
async function cutControls(page: Page): Promise<readonly string[]> {
  return page
    .locator(
      'button:visible, summary:visible, a:visible, label:visible, h1:visible, h2:visible, h3:visible, dialog:visible, [role="dialog"]:visible',
    )
    .evaluateAll((all) =>
      all.flatMap((each) =>
        each.clientWidth > 1 &&
        each.scrollWidth > each.clientWidth + 1 &&
        getComputedStyle(each).textOverflow !== 'ellipsis'
          ? [each.textContent.slice(0, 200)]
          : [],
      ),
    );
}

/** Texts and names that can be read or heard, but for what is no language, and what documents say in the language that is stood in for. */
async function textsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement: parent, textContent } = node;
      if (
        parent === null ||
        parent.closest('code, pre, kbd, samp, script, style, noscript, textarea, [lang="en"]') !== null
      )
        continue;
      if (parent.checkVisibility()) said.push(textContent ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription'])
      for (const each of document.body.querySelectorAll(`[${name}]`)) said.push(each.getAttribute(name) ?? '');
    return [...new Set(said)].filter((text) => !/\p{Script=Han}/u.test(text));
  });
}

/** Names that every language leaves as they are: languages, rules, programs, and what a list of clusters is written in. */
const given: ReadonlySet<string> = new Set(
  `English Pod pod egress ingress snat dnat hairpin Kubernetes Linux Geneve Cilium nftables python frr haproxy sysctl
   prod staging pods nodes services`.split(/\s+/),
);

/** What a shell is told, and what a picture has no room for. */
const passedOver = /npm run \S+|\p{L}+…/gu;

async function untranslated(page: Page): Promise<readonly string[]> {
  return (await textsOn(page)).flatMap((text) => {
    const strange = notLengthened(text.replaceAll(passedOver, ' ')).filter((word) => !given.has(word));
    return strange.length === 0 ? [] : [`${strange.join(' ')}: ${text}`];
  });
}

async function expectFitting(page: Page, name: string, widths = [390, 1280]): Promise<void> {
  for (const width of widths) {
    const at = `${name}, ${width} px wide`;
    await page.setViewportSize({ width, height: 720 });
    await expect.poll(async () => overflow(page), at).toBeLessThanOrEqual(0);
    await expect.poll(async () => cutControls(page), at).toEqual([]);
    await expect.poll(async () => overlappingTexts(page), at).toEqual([]);
  }
  if (!documented.has(name)) await expect.poll(async () => untranslated(page), name).toEqual([]);
}

test('in a language a third longer than English all is said, and nothing overflows, is cut, or lies on another text', async ({
  visualizer,
  page,
}) => {
  test.slow();
  await speakLonger(page);
  await visualizer.open(`?v=1&lang=${stand}`);
  for (const [name, [query, title]] of Object.entries(places)) {
    await test.step(name, async () => {
      await visualizer.turnTo(`${query}&lang=${stand}`);
      await expect(page.getByText(lengthened(title), { exact: true }).first()).toBeAttached();
      await expectFitting(page, name);
    });
  }
  for (const part of parts) {
    const [piece = ''] = part.pieces;
    if (elsewhere.has(piece)) continue;
    const name = part.from === inOverlap ? inOverlap : piece;
    await test.step(name, async () => {
      await visualizer.turnTo(`${part.from ?? midway}&lang=${stand}`);
      await part.open(page, words);
      await part.shown(page, words).first().waitFor();
      // Whoever presents has the whole screen, as wide as it is.
      await expectFitting(page, name, name === 'src/ui/lecture/index.ts' ? [] : undefined);
      await part.close?.(page, words);
      await page.keyboard.press('Escape');
    });
  }
});
