import { escaped } from '../diagram/markup.ts';
import type { Language, View } from '../formats/index.ts';
import { framedLink, languages, unframed, writtenLink } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { framedStill } from '../ui/app/still/still.ts';
import type { PathPage } from './pathPages.ts';
import { pathFolder } from './pathPages.ts';
import { kindIn, pictureSize } from './sharedPicture.ts';
import { descriptionOf, summaryMarkup } from './summary.ts';

/** Where the page is published, with a slash at its end; empty: nobody says, and addresses are relative to where they stand. */
type Site = string;

/** A page of its own out of the built page: what it says to whoever reads no further than its head, what to whoever runs no script. */
export function pathMarkup(built: string, path: PathPage, words: Words, site: Site): string {
  const up = wayUp(path, words.tag);
  const title = escaped(titleOf(path, words));
  const description = escaped(descriptionOf(path, words));
  const body = [
    '<article class="page-article">',
    `<h1>${escaped(path.titleIn(words))}</h1>`,
    `<p class="still-says">${description}</p>`,
    `<noscript>${summaryMarkup(path, words, `${up}${pictureFile(path)}`)}</noscript>`,
    '</article>',
  ].join('\n');
  return replaced(built, [
    [/<html lang="en">/, `<html lang="${words.tag}">`],
    [/<title>[^<]*<\/title>/, `<title>${title}</title>`],
    [
      /<meta\s+name="description"[^>]*>/,
      `<meta name="description" content="${description}">\n${headOf(path, words, site)}`,
    ],
    [/<div id="root">[\s\S]*?(?=<p class="unstyled")/, `<div id="root">${framedStill(body)}</div>`],
    [
      /<\/body>/,
      `<script src="${up}open.js" data-opens="${escaped(up + viewLink(path, words.tag))}"></script>\n</body>`,
    ],
  ]).replaceAll(/ (src|href)="\.\/([^"]+)"/g, (_, name: string, file: string) => ` ${name}="${up}${file}"`);
}

/** The page itself, where one knows its address: every moment of it is of that one page, and it is shown with the picture of `shown`. */
export function startMarkup(built: string, shown: PathPage, words: Words, site: Site): string {
  const title = textAt(built, /<title>([^<]*)/);
  const description = textAt(built, /<meta\s+name="description"\s+content="([^"]*)/);
  const picture = `${site}${pictureFile(shown)}`;
  const card = cardOf({ type: 'website', title, description, picture, address: site }, words);
  return replaced(built, [[/(?=<script type="module")/, `${canonical(site)}\n${card}\n`]]);
}

/** The same for whoever shows links of others: a frame in which the moment is. */
export function oEmbedOf(path: PathPage, words: Words, site: Site): object {
  const root = site === '' ? wayUp(path, words.tag) : site;
  const src = `${root}${framedLinkOf(path, words.tag)}`;
  const title = path.titleIn(words);
  const frame = { width: 960, height: 540 };
  return {
    version: '1.0',
    type: 'rich',
    provider_name: words.ui.appName,
    provider_url: root,
    title,
    ...frame,
    html: `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${frame.width}" height="${frame.height}" style="border: 0; max-width: 100%" loading="lazy"></iframe>`,
    thumbnail_url: `${root}${pictureFile(path)}`,
    thumbnail_width: pictureSize.width,
    thumbnail_height: pictureSize.height,
  };
}

/** Every page by its address, for those that look for pages. */
export function siteMap(paths: readonly PathPage[], site: Site): string {
  const addresses = ['', ...paths.flatMap((path) => languages.map((language) => `${pathFolder(path, language)}/`))];
  const urls = addresses.map((address) => `<url><loc>${escaped(site + address)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** One picture for every language: what is written in it is names and addresses for the most part. */
export function pictureFile(path: PathPage): string {
  return `${pathFolder(path, 'en')}/picture.png`;
}

/** The moment as the page's own links say it. */
export function viewLink({ view }: PathPage, language: Language): string {
  return writtenLink({ ...view, language });
}

/** A real network is shown by its send: the page about it is too long for a frame. */
function framedLinkOf(path: PathPage, language: Language): string {
  const isNetwork = path.kind === 'networks';
  const view: View = isNetwork ? { ...path.view, page: 'trace', network: null } : path.view;
  const embed = path.kind === 'lessons' ? 'full' : 'bar';
  return framedLink(writtenLink({ ...view, language }), { ...unframed, embed, side: isNetwork ? 0 : null });
}

function titleOf(path: PathPage, words: Words): string {
  return `${path.titleIn(words)} · ${kindIn(path, words)} · ${words.ui.appName}`;
}

function wayUp(path: PathPage, language: Language): string {
  return '../'.repeat(pathFolder(path, language).split('/').length);
}

function headOf(path: PathPage, words: Words, site: Site): string {
  const up = site === '' ? wayUp(path, words.tag) : site;
  const [title, description] = [path.titleIn(words), descriptionOf(path, words)];
  const [picture, address] = [`${up}${pictureFile(path)}`, `${up}${pathFolder(path, words.tag)}/`];
  const alternates = languages.map(
    (language) =>
      `<link rel="alternate" hreflang="${language}" href="${escaped(`${up}${pathFolder(path, language)}/`)}">`,
  );
  return [
    ...(site === '' ? [] : [canonical(address), ...alternates]),
    cardOf({ type: 'article', title, description, picture, address: site === '' ? null : address }, words),
    `<link rel="alternate" type="application/json+oembed" title="${escaped(title)}" href="${escaped(`${up}${pathFolder(path, words.tag)}/oembed.json`)}">`,
    `<script type="application/ld+json">${JSON.stringify(linkedData(path, words, { picture, address })).replaceAll('<', String.raw`\u003c`)}</script>`,
  ].join('\n');
}

function canonical(address: string): string {
  return `<link rel="canonical" href="${escaped(address)}">`;
}

/** What those show who show links. */
interface Card {
  readonly type: 'article' | 'website';
  readonly title: string;
  readonly description: string;
  readonly picture: string;
  /** `null`: only whoever publishes it knows. */
  readonly address: string | null;
}

function cardOf({ type, title, description, picture, address }: Card, words: Words): string {
  const named: readonly (readonly [string, string])[] = [
    ['og:type', type],
    ['og:site_name', words.ui.appName],
    ['og:title', title],
    ['og:description', description],
    ...(address === null ? [] : [['og:url', address] as const]),
    // Without it, English.
    ...(words.tag === 'en' ? [] : [['og:locale', words.tag.replace('-', '_')] as const]),
    ['og:image', picture],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(pictureSize.width)],
    ['og:image:height', String(pictureSize.height)],
    ['og:image:alt', `${title.replace(/[.。]$/u, '')}. ${description}`],
  ];
  return [
    ...named.map(([property, content]) => `<meta property="${property}" content="${escaped(content)}">`),
    ...['card:summary_large_image', `title:${title}`, `description:${description}`, `image:${picture}`].map((text) => {
      const [name = '', ...content] = text.split(':');
      return `<meta name="twitter:${name}" content="${escaped(content.join(':'))}">`;
    }),
  ].join('\n');
}

/** What it is, in the words of schema.org. */
function linkedData(
  path: PathPage,
  words: Words,
  { picture, address }: { readonly picture: string; readonly address: string },
): object {
  const [name, description] = [path.titleIn(words), descriptionOf(path, words)];
  const own =
    path.kind === 'lessons'
      ? { '@type': 'LearningResource', name, learningResourceType: 'lesson' }
      : { '@type': 'TechArticle', headline: name };
  return {
    '@context': 'https://schema.org',
    ...own,
    description,
    inLanguage: words.tag,
    url: address,
    image: { '@type': 'ImageObject', url: picture, ...pictureSize },
    isPartOf: { '@type': 'WebSite', name: words.ui.appName },
    isAccessibleForFree: true,
  };
}

/** As it is written in the built page, whose author uses no sign that markup would need otherwise. */
function textAt(built: string, place: RegExp): string {
  const text = place.exec(built)?.[1];
  if (text === undefined) throw new Error(`the built page has no ${place.source}`);
  return text;
}

/** Each place is there once, or the build stops: a page that had changed would come out half. */
function replaced(text: string, changes: readonly (readonly [RegExp, string])[]): string {
  return changes.reduce((before, [place, by]) => {
    if (!place.test(before)) throw new Error(`the built page has no ${place.source}`);
    return before.replace(place, () => by);
  }, text);
}
