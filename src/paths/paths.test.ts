import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { claims, scenarioIds } from '../content/index.ts';
import { lessonIds } from '../content/lessons/index.ts';
import { runView } from '../content/evidence/index.ts';
import { presetIds } from '../content/networks/index.ts';
import type { Exchange } from '../engine/index.ts';
import { breakOf, compile, hopsOf } from '../engine/index.ts';
import { languages, linkParts, parseLink, resolveView, writtenLink } from '../formats/index.ts';
import { wordsFor, wordsIn } from '../i18n/index.ts';
import { viewLink, oEmbedOf, pathMarkup, pictureFile, siteMap, startMarkup } from './pathMarkup.ts';
import { pathFolder, pathPagesIn, shownSides } from './pathPages.ts';
import { pngFrom } from './raster.ts';
import { sharedPicture } from './sharedPicture.ts';

const paths = pathPagesIn('public');
const named = paths.map((path) => [`${path.kind}/${path.id}`, path] as const);
const spoken = await Promise.all(languages.map(async (language) => wordsIn(language)));
const site = 'https://example.org/hop/';

/** As much of the built page as is changed. */
const built = `<!doctype html><html lang="en"><head><link rel="icon" href="./favicon.svg" /><title>Page</title>
<meta name="description" content="about" /><script type="module" src="./assets/index.js"></script></head>
<body><div id="root"><div class="still">still</div></div><p class="unstyled">no style</p></body></html>`;

const oEmbed = v.object({
  version: v.literal('1.0'),
  type: v.literal('rich'),
  html: v.string(),
  thumbnail_url: v.string(),
});
const linked = v.object({ '@type': v.string(), description: v.string(), image: v.object({ url: v.string() }) });

function unescaped(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function found(pattern: RegExp, text: string): string {
  const inside = pattern.exec(text)?.[1];
  if (inside === undefined) throw new Error(`there is no ${pattern.source}`);
  return unescaped(inside);
}

function hopsIn({ legs }: Exchange): number {
  const traces = legs.flatMap((leg) => [
    leg.request,
    ...(leg.reply === null ? [] : [leg.reply.trace]),
    ...breakOf(leg).map(({ trace }) => trace),
  ]);
  return traces.flatMap(hopsOf).length;
}

test('every scenario, lesson, claim and network has a path', () => {
  const count = scenarioIds.length + lessonIds.length + claims.length + presetIds.length;
  expect(new Set(paths.map((path) => pathFolder(path, 'en'))).size).toBe(count);
});

describe.each(spoken.map((words) => [words.tag, words] as const))('in %s', (language, words) => {
  test.each(named)('%s says what it is without a script', (_, path) => {
    const markup = pathMarkup(built, path, words, '');
    const title = path.titleIn(words);
    expect(title).not.toMatch(/[{}]|^$/);
    expect(found(/<title>([^<]*)/, markup)).toContain(title);
    expect(found(/<h1>([^<]*)/, markup)).toBe(title);
    expect(found(/name="description" content="([^"]*)/, markup).length).toBeGreaterThan(12);
    expect(markup).toContain(`<html lang="${language}">`);
    const up = language === 'en' ? '../../' : '../../../';
    expect(found(/property="og:image" content="([^"]*)/, markup)).toBe(`${up}${pictureFile(path)}`);
    expect(found(/<img src="([^"]*)/, markup)).toBe(`${up}${pictureFile(path)}`);
    expect(markup).toContain(`src="${up}assets/index.js"`);
    expect(markup).not.toMatch(/(?:src|href)="\.\/| style="/);
    const data = v.parse(linked, JSON.parse(/ld\+json">(.*?)<\/script>/.exec(markup)?.[1] ?? ''));
    expect(data['@type']).toBe(path.kind === 'lessons' ? 'LearningResource' : 'TechArticle');
  });

  test.each(named)('%s opens its moment, and its tables are the trace of what that link sends', (_, path) => {
    const markup = pathMarkup(built, path, words, '');
    const opened = parseLink(linkParts(found(/data-opens="([^"]*)/, markup)));
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(writtenLink(opened.value)).toBe(viewLink(path, language));
    expect(resolveView(opened.value, path.scenario, compile).ok).toBe(true);
    const sent = shownSides(path).flatMap((side) => runView(opened.value, path.scenario, side) ?? []);
    const hops = sent.map(({ exchange }) => hopsIn(exchange));
    const rows = markup.match(/<tr><td>/g) ?? [];
    expect(rows).toHaveLength(hops.reduce((sum, each) => sum + each, 0));
    const dialled = sent.map(({ exchange }) => exchange.attempt.dialed.address);
    for (const address of dialled) expect(markup).toContain(`→ ${address}:`);
  });

  test.each(named)('%s can be framed by whoever shows links', (_, path) => {
    const { html, thumbnail_url } = v.parse(oEmbed, oEmbedOf(path, words, site));
    const src = found(/src="([^"]*)/, html);
    expect(src.startsWith(`${site}?v=1`)).toBe(true);
    expect(src).toMatch(/&embed=(?:bar|full)/);
    expect(parseLink(linkParts(src)).ok).toBe(true);
    expect(thumbnail_url).toBe(`${site}${pictureFile(path)}`);
  });
});

describe('pictures', () => {
  const seen = new Map<string, string>();

  test.each(named)('%s is drawn with its name in it and no style left to a style sheet', (name, path) => {
    const svg = sharedPicture(path, wordsFor('en'));
    expect(svg).toMatch(/^<svg [^>]*width="1200" height="630"/);
    expect(svg).not.toMatch(/NaN|undefined|var\(|light-dark|class=/);
    expect(svg.match(/<svg /g)).toHaveLength(1 + shownSides(path).length);
    const [first = ''] = path.titleIn(wordsFor('en')).split(' ');
    expect(unescaped(svg)).toContain(first);
    expect(seen.get(svg), `the same picture as ${name}`).toBeUndefined();
    seen.set(svg, name);
  });

  test('is a PNG of 1200 by 630, in which there are letters', async () => {
    const [path] = paths;
    if (path === undefined) throw new Error('there are no paths');
    const svg = sharedPicture(path, wordsFor('en'));
    const png = Buffer.from(await pngFrom(svg));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const mute = Buffer.from(await pngFrom(svg.replaceAll(/<text[\s\S]*?<\/text>/g, '')));
    expect(png.equals(mute)).toBe(false);
    expect(png.length).toBeGreaterThan(mute.length * 1.3);
  });
});

test('the start page of a published site says what it is to those that show links, and is one page whatever a link asks of it', () => {
  const [first] = paths;
  if (first === undefined) throw new Error('there are no paths');
  const markup = startMarkup(built, first, wordsFor('en'), site);
  expect(found(/rel="canonical" href="([^"]*)/, markup)).toBe(site);
  expect(found(/property="og:url" content="([^"]*)/, markup)).toBe(site);
  expect(found(/property="og:title" content="([^"]*)/, markup)).toBe('Page');
  expect(found(/property="og:description" content="([^"]*)/, markup)).toBe('about');
  expect(found(/property="og:image" content="([^"]*)/, markup)).toBe(`${site}scenarios/two-clusters/picture.png`);
  expect(markup.match(/<script type="module"/g)).toHaveLength(1);
});

test('a published site has absolute addresses, a canonical one for each page, and a map of all', () => {
  for (const path of paths) {
    const markup = pathMarkup(built, path, wordsFor('en'), site);
    expect(found(/rel="canonical" href="([^"]*)/, markup)).toBe(`${site}${pathFolder(path, 'en')}/`);
    expect(found(/property="og:image" content="([^"]*)/, markup)).toBe(`${site}${pictureFile(path)}`);
    expect(found(/json\+oembed"[^>]*href="([^"]*)/, markup)).toBe(`${site}${pathFolder(path, 'en')}/oembed.json`);
  }
  expect(siteMap(paths, site).match(/<loc>/g)).toHaveLength(1 + paths.length * languages.length);
});
