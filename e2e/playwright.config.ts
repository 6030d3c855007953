import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { defineConfig, devices, type Project, type ReporterDescription } from '@playwright/test';
import { chromiumArguments, chromiumOnThisMachine, firefoxOnThisMachine, isRoot } from '../.ci/browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = `${root}node_modules/.cache/island-hop`;
const report: ReporterDescription[] = process.env.E2E_REPORT
  ? [['json', { outputFile: `${root}${process.env.E2E_REPORT}` }]]
  : [];

// The workers read this file again: they find the port that the first reading chose.
const port = (process.env.E2E_PORT ??= String(await freePort()));
const executablePath = chromiumOnThisMachine();
const firefox = firefoxOnThisMachine();

/** What a person does with a packet, a key, a model and a link; over WebDriver BiDi Firefox can be asked for nothing that Chromium’s own protocol is used for. */
const inFirefox = ['trace', 'keyboard', 'models', 'links'].map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: '.',
  outputDir: `${cache}/e2e`,
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  retries: 0,
  // Nothing is judged by the clock: these end what hangs, on a machine that is busy with something else too.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  // Where one waits for its page another has the processor: three end a tenth sooner than two on two processors.
  workers: 3,
  reporter: [['list'], ...report],
  use: { baseURL: `http://127.0.0.1:${port}/` },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        // A page that is wiped costs less than a new one; a file whose subject is what a browser keeps says that it wants a new one.
        reuseContext: true,
        launchOptions: {
          args: chromiumArguments,
          chromiumSandbox: !isRoot,
          ...(executablePath === undefined ? {} : { executablePath }),
        },
      },
    },
    ...(firefox === undefined ? [] : [firefoxProject(firefox)]),
  ],
  webServer: {
    command: `npm exec --no -- vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});

function firefoxProject(path: string): Project {
  const launchOptions = {
    executablePath: fileURLToPath(new URL('fixtures/firefox.mjs', import.meta.url)),
    env: { ...process.env, FIREFOX_PATH: path },
  };
  const viewport = { width: 1280, height: 720 };
  return {
    name: 'firefox',
    testMatch: inFirefox,
    // What a link says is read by the same code in every browser.
    grepInvert: /a link that (cannot be read|is not as it was made)/,
    use: { browserName: 'firefox', channel: 'moz-firefox', viewport, launchOptions },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
