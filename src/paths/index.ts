import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { languages } from '../formats/index.ts';
import { wordsFor, wordsIn } from '../i18n/index.ts';
import { oEmbedOf, pathMarkup, pictureFile, siteMap, startMarkup } from './pathMarkup.ts';
import type { PathPage } from './pathPages.ts';
import { pathFolder, pathPagesIn } from './pathPages.ts';
import { pngFrom } from './raster.ts';
import { sharedPicture } from './sharedPicture.ts';

// At once: whoever builds the page closes what loads modules when this one is there.
const spoken = await Promise.all(languages.map(async (language) => wordsIn(language)));

interface PathsInput {
  /** The folder of the documents that come with the page. */
  readonly documents: string;
  /** Where the site will stand; empty where nobody says. */
  readonly site: string;
}

/**
 * Beside a page that was built, one for every scenario, lesson, claim and network: with its picture, and with what it says of itself to
 * those that show links.
 */
export async function writePaths(folder: string, { documents, site: given }: PathsInput): Promise<void> {
  const site = given.replace(/(?<=[^/])$/, '/');
  const built = readFileSync(`${folder}/index.html`, 'utf8');
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(`${folder}/${name}`), { recursive: true });
    writeFileSync(`${folder}/${name}`, content);
  };
  const paths = pathPagesIn(documents);
  for (const path of paths) {
    for (const words of spoken) {
      const place = pathFolder(path, words.tag);
      write(`${place}/index.html`, pathMarkup(built, path, words, site));
      write(`${place}/oembed.json`, `${JSON.stringify(oEmbedOf(path, words, site))}\n`);
    }
  }
  write('open.js', readFileSync('src/paths/open.js'));
  const [first] = paths;
  if (site !== '' && first !== undefined) {
    write('index.html', startMarkup(built, first, wordsFor('en'), site));
    write('sitemap.xml', siteMap(paths, site));
  }
  const waiting = [...paths];
  const draw = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      write(pictureFile(path), await drawn(path));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, draw));
}

const kept = 'node_modules/.cache/island-hop/pictures';

/** What was drawn before is not drawn again. */
async function drawn(path: PathPage): Promise<Uint8Array> {
  const svg = sharedPicture(path, wordsFor('en'));
  const file = `${kept}/${createHash('sha256').update(svg).digest('hex')}.png`;
  if (existsSync(file)) return readFileSync(file);
  const png = await pngFrom(svg);
  mkdirSync(kept, { recursive: true });
  writeFileSync(file, png);
  return png;
}
