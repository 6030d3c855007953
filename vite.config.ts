import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { build, runnerImport } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import type { TestSpecification } from 'vitest/node';
import type { TestProjectConfiguration } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type * as Paths from './src/paths/index.ts';
import type * as Still from './src/ui/app/still/still.ts';
import { withOffline } from './.ci/offline.mjs';
import { buildTargets } from './src/ui/app/leastBrowsers.ts';
import { compiled } from './src/i18n/messages/compile.ts';

/**
 * What the built page may load: its own files, and nothing from anywhere else.
 * Only the build gets it, because the dev server injects inline scripts and styles.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // No text may become markup or script; the addresses of the page's own workers have a policy (`ui/shared/startWorker.ts`).
  "require-trusted-types-for 'script'",
  'trusted-types own-workers',
].join('; ');

function withContentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Scenarios, lessons, claims and networks at addresses of their own, which can be read and shown before any script. */
function withPaths(): Plugin {
  return {
    name: 'paths',
    apply: (_, { command, mode }) => command === 'build' && mode !== 'single',
    async writeBundle({ dir = 'dist' }) {
      const { module } = await runnerImport<typeof Paths>('./src/paths/index.ts');
      await module.writePaths(dir, { documents: 'public', site: process.env.SITE_URL ?? '' });
    },
  };
}

/** A path without its last slash leads to it, as with every server of static files but this one. */
function withSlashes(): Plugin {
  return {
    name: 'slashes',
    configurePreviewServer({
      config: {
        root,
        build: { outDir },
      },
      middlewares,
    }) {
      middlewares.use(({ url = '/' }, response, next) => {
        const [path = '/', ...query] = url.split('?');
        if (path.endsWith('/') || !existsSync(join(root, outDir, path, 'index.html'))) return next();
        response.writeHead(302, { Location: [`${basename(path)}/`, ...query].join('?') }).end();
      });
    },
  };
}

/** Something to read and to see before any script, and where none runs. */
function withStill(): Plugin {
  return {
    name: 'still',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        const { module } = await runnerImport<typeof Still>('./src/ui/app/still/still.ts');
        return (
          html
            .replace(
              '<div id="root"></div>',
              () =>
                `<div id="root">${module.stillPage('public')}</div>${module.unstyledNote()}${module.firstScenario('public')}`,
            )
            // A page in a sandbox has no origin, and may still have its style.
            .replace(/(<link rel="stylesheet") crossorigin/, '$1')
        );
      },
    },
  };
}

const parseJson: (text: string) => object = JSON.parse;

/** Sentences reach the browser compiled; in Node they are compiled where they are read. */
function withMessages(): Plugin {
  return {
    name: 'messages',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client' && process.env.VITEST === undefined,
    transform: {
      filter: { id: /\/i18n\/messages\/[^/]+\/[^/]+\.json$/ },
      handler: (text) => ({ code: JSON.stringify(compiled(parseJson(text))), map: null }),
    },
  };
}

/** Node asks how a JSON file is to be read; a browser that is told would not take the module that the dev server makes of it. */
function withoutAttributes(): Plugin {
  return {
    name: 'without-attributes',
    apply: 'serve',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client' && process.env.VITEST === undefined,
    transform: {
      filter: { id: /\/i18n\/(?:messages\/messageFiles|explain\/told)\.ts$/ },
      handler: (code) => ({ code: code.replaceAll(", { with: { type: 'json' } }", ''), map: null }),
    },
  };
}

/** The style sheet that the page came with is asked for by no piece that comes later. */
function withFirstStyles(): Plugin {
  return {
    name: 'first-styles',
    apply: 'build',
    enforce: 'post',
    // After the page was given its links, and before pieces are given what they wait for.
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk' && output.isEntry) output.viteMetadata?.importedCss.clear();
      }
    },
  };
}

/** `/gallery` of `npm run dev`: the pictures that the tests hold. */
function withGallery(): Plugin {
  return {
    name: 'gallery',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/gallery', (request, response, next) => {
        if (request.url !== '/') return next();
        const page = '<!doctype html><meta charset="utf-8"><title>Gallery</title><body></body>';
        const script = '<script type="module" src="/src/testing/gallery/page.ts"></script>';
        return void server.transformIndexHtml('/gallery', page + script).then((html) => {
          response.setHeader('content-type', 'text/html');
          response.end(html);
        }, next);
      });
    },
  };
}

/** The project's own licence, beside the page that it is about. */
function withLicence(): Plugin {
  return {
    name: 'licence',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'LICENSE.txt', source: readFileSync('LICENSE') });
    },
  };
}

/** The client of whoever has the page in a page of theirs: a file with a name that stays, which shares nothing with the page. */
function withEmbedClient(): Plugin {
  return {
    name: 'embed-client',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          write: false,
          copyPublicDir: false,
          target: buildTargets,
          rolldownOptions: {
            input: 'src/embed/embed.ts',
            preserveEntrySignatures: 'strict',
            output: { entryFileNames: 'embed.js' },
          },
          modulePreload: { polyfill: false },
        },
      });
      if (!('output' in built)) throw new Error('the client was built more than once, or not at all');
      const [{ code }] = built.output;
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: code });
    },
  };
}

/** Which language's words a chunk holds is seen by its name; English needs none. */
function languageOf(modules: readonly string[]): string {
  const [language = 'en'] = modules.flatMap(
    (module) => /[\\/]messages[\\/]([\w-]+)[\\/]\w+\.json$/.exec(module)?.[1] ?? [],
  );
  return language === 'en' ? '' : `${language.replace('-', '')}-`;
}

const isLaw = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/laws/');

/** The laws take longest: begun last, they would leave a core idle while one of them ends. */
class LawsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- it is Vitest's, and of no array.
    const sorted = await super.sort(files);
    return [...sorted.filter(isLaw), ...sorted.filter((file) => !isLaw(file))];
  }
}

// Tests that need root and network namespaces run by themselves: npm run lab:test.
const lab: TestProjectConfiguration = { extends: true, test: { name: 'lab', include: ['src/**/*.lab.test.ts'] } };

const aloneFiles = 'src/**/*.alone.test.{ts,tsx}';

// What a worker has read it need not read again for its next file: that is a third of what all of them take.
const together: TestProjectConfiguration = {
  extends: true,
  test: {
    name: 'together',
    include: ['src/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'src/**/*.lab.test.ts', aloneFiles],
    isolate: false,
  },
};

// A file that puts another module in a module's place finds none read before, and leaves none behind.
const alone: TestProjectConfiguration = { extends: true, test: { name: 'alone', include: [aloneFiles] } };

/** What a link to a moment waits for. */
const awaited = /[\\/](?:trace|pageWords|reader)-/;

export default defineConfig(({ mode }) => ({
  // Relative links, so that dist/ works from any subpath.
  base: './',
  plugins: [
    react(),
    withMessages(),
    withoutAttributes(),
    withContentSecurityPolicy(),
    withStill(),
    withFirstStyles(),
    withGallery(),
    withLicence(),
    withEmbedClient(),
    withOffline(buildTargets),
    withPaths(),
    withSlashes(),
  ],
  build: {
    target: buildTargets,
    sourcemap: false,
    manifest: true,
    modulePreload: {
      // What does not know the word loads without it, a little later.
      polyfill: false,
      // The first piece names the scripts of what a link waits for; the rest is fetched ahead, or asked for by what imports it.
      resolveDependencies: (file, needed, { hostType }) =>
        hostType === 'html' || awaited.test(file) ? needed : needed.filter((each) => each.endsWith('.css')),
    },
    // The licences of what is bundled ask for their text to come along.
    license: { fileName: 'third-party-notices.md' },
    // What the first screen needs comes in one piece, and so does what is told of a send, and what everything needs that opens: many
    // small ones compress worse. Their sizes are held in e2e/size.spec.ts.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            { name: 'trace', test: /[\\/]src[\\/](?:ui[\\/]trace[\\/]index|i18n[\\/]explain[\\/]traceWords)\.ts$/ },
            // What several dialogs share is a few lines each: pieces of their own would cost more than they hold.
            {
              name: 'shared',
              test: /[\\/](?:linkParts|framedLink|download|beginLevel|startWorker|writtenStore|whereToLook)\.ts$/,
            },
            { name: 'request', test: /[\\/]planner[\\/](?:block|nodeBlocks|request)\.ts$/ },
            { name: 'served', test: /[\\/]ui[\\/]shared[\\/](?:Served|Dialog)\.tsx$|[\\/]@tanstack[\\/]/ },
            // Nobody reads a scenario without what makes its networks; what writes one is a line.
            { name: 'reader', test: /[\\/](?:readScenario|printScenario)\.ts$/ },
            // What lessons, claims and networks find out of the engine's answers.
            { name: 'judged', test: /[\\/](?:(?:evaluateFact|useObserved|useAttempt|useMoveText)\.ts|BoxTools\.tsx)$/ },
            {
              name: 'space',
              test: /[\\/]planner[\\/](?:scenarioDraft|privateSpaces|freeSpace|nodeSubnet|drawnCluster|blockLines)\.ts$/,
            },
            { name: 'likeness', test: /[\\/](?:classes[\\/](?:likeness|candidates)|state[\\/]manyCandidates)\.ts$/ },
          ],
        },
        // The first piece names all others, and what is drawn by lot does not compress: seven signs of sixteen tell enough apart.
        hashCharacters: 'hex',
        chunkFileNames: ({ moduleIds }) => `assets/${languageOf(moduleIds)}[name]-[hash:7].js`,
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
    chunkSizeWarningLimit: 600,
  },
  server: { port: 5173 },
  // Everything here is for everybody, also for a page in a sandbox; and what is not here is not the page.
  appType: 'mpa',
  preview: { port: 4173, cors: { origin: '*' } },
  test: {
    environment: 'node',
    setupFiles: ['src/testing/seed.ts'],
    // A slow machine is no failure; a test that hangs is.
    testTimeout: 300_000,
    // A project has a mode of its own.
    projects: (mode === 'lab' ? [lab] : [together, alone]).map((project) => ({ ...project, mode })),
    sequence: { sequencer: LawsFirst },
    // By itself it leaves one processor idle, which is half of a small machine.
    maxWorkers: '100%',
    // A forgotten `.only` must not pass for a green run.
    allowOnly: process.env.CI === undefined,
  },
}));
