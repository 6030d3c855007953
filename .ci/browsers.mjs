/** Which browsers the end-to-end tests drive, and how Chromium is had when there is none. No dependencies. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isExecutable } from './tools.mjs';

// The one that can do nothing but what tests need comes first: it takes three fifths of the time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const usualPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Background traffic off: a test run should reach nothing but the page it tests. */
export const chromiumArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium's sandbox refuses to start for root. */
export const isRoot = process.getuid?.() === 0;

/**
 * A Chromium or Chrome that this machine already has; CHROMIUM_PATH wins.
 * @returns {string | undefined}
 */
export function chromiumOnThisMachine() {
  return programOnThisMachine('CHROMIUM_PATH', names, usualPlaces);
}

/**
 * A Firefox that this machine already has; FIREFOX_PATH wins. What starts it for the tests (e2e/fixtures/firefox.mjs) is no program for Windows.
 * @returns {string | undefined}
 */
export function firefoxOnThisMachine() {
  if (process.platform === 'win32') return undefined;
  const places = ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  return programOnThisMachine('FIREFOX_PATH', ['firefox-esr', 'firefox'], places);
}

/**
 * @param {string} variable the environment's, which names the program
 * @param {readonly string[]} programs by their names on the path
 * @param {readonly string[]} places
 * @returns {string | undefined}
 */
function programOnThisMachine(variable, programs, places) {
  const chosen = process.env[variable];
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`${variable} is not a program that can be run: ${chosen}`);
    return chosen;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = programs.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find(isExecutable);
}

/** Make sure that there is a browser to test in; throws when none can be had. */
export async function ensureChromium() {
  const found = chromiumOnThisMachine();
  if (found) return found;

  console.log('No Chromium or Chrome found; trying the browser that Playwright brings.');
  const playwrights = await playwrightsOwn();
  if (starts(playwrights)) return playwrights;
  run('npx', ['--no-install', 'playwright', 'install', 'chromium'], 300_000);
  if (starts(playwrights)) return playwrights;

  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log("Playwright's browser is not to be had; installing the system's own package.");
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], 300_000, env);
    // Only newer Debians have the first.
    for (const browser of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', browser, 'fonts-liberation'], 900_000, env);
      const installed = chromiumOnThisMachine();
      if (installed) return installed;
    }
  }
  throw new Error('The end-to-end tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program.');
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/**
 * Downloaded browsers may miss shared libraries, so ask for a sign of life.
 * @param {string} program
 */
function starts(program) {
  if (!isExecutable(program)) return false;
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {number} timeout
 * @param {NodeJS.ProcessEnv} env
 */
function run(program, args, timeout, env = process.env) {
  spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout, env });
}
