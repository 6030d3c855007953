/** What lets a browser keep and install the page: a manifest, and a service worker that knows every file of the build. */
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const notices = 'third-party-notices.md';

/** The page itself, what it shows, and what it leads to read; not what only those ask for who publish or embed it. */
const kept = [
  /^index\.html$/,
  /^favicon\.svg$/,
  /^assets\//,
  /^(?:(?:scenarios|lessons|networks)\/)?[a-z0-9-]+\.json$/,
  /^(?:model|third-party-notices)\.md$/,
  /^LICENSE\.txt$/,
];

/**
 * @param {string[]} target the browsers for which it is made
 * @returns {import('vite').Plugin}
 */
export function withOffline(target) {
  return {
    name: 'offline',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-192.png' }, injectTo: 'head' },
    ],
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async ({ dir: folder = 'dist' }) => {
        const { code, licences } = await keeper(target);
        appendFileSync(join(folder, notices), licences);
        writeFileSync(join(folder, 'sw.js'), `const keptFiles=${JSON.stringify(keptIn(folder))};${code}`);
      },
    },
  };
}

/**
 * The service worker without its list, and the licences of what is in it. It is a script of its own, and no module: Firefox 121 takes none there.
 * @param {string[]} target
 */
async function keeper(target) {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      copyPublicDir: false,
      target,
      license: { fileName: notices },
      rolldownOptions: {
        input: 'src/ui/offline/serviceWorker.ts',
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
      modulePreload: { polyfill: false },
    },
  });
  if (!('output' in built)) throw new Error('the service worker was built more than once, or not at all');
  const { output } = built;
  const code = output.flatMap((file) => (file.type === 'chunk' ? file.code : [])).join('');
  const listed = output.flatMap((file) => (file.type === 'asset' && file.fileName === notices ? file.source : []));
  // Its heading stands in the page's own list.
  const licences = String(listed[0] ?? '').replace(/^[^]*?(?=\n## )/, '');
  if (!licences.includes('## workbox-precaching')) throw new Error('the service worker comes without its licences');
  return { code, licences };
}

/**
 * A name with what is in it needs no sign beside it.
 * @param {string} folder
 */
function keptIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => kept.some((pattern) => pattern.test(path)))
    .toSorted()
    .map((url) => ({
      url,
      revision: url.startsWith('assets/')
        ? null
        : createHash('sha256')
            .update(readFileSync(join(folder, url)))
            .digest('hex')
            .slice(0, 16),
    }));
}
