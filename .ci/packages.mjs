/** Are the npm packages of package-lock.json in node_modules, and if not, put them there. No dependencies. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {{ version?: string, optional?: boolean }} LockedPackage */

/** Install exactly what the lock file names, unless it is there already. */
export function ensurePackages() {
  if (isInstalled()) return;
  console.log('Installing npm packages (npm ci).');
  // `--include=dev` because NODE_ENV=production would leave out the tools that build and test.
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed.');
}

/** npm notes what it installed in a lock file of its own; packages for other platforms are left out of it. */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(([path, wanted]) => {
    const found = installed[path];
    return path === '' || (found ? found.version === wanted.version : wanted.optional === true);
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage>}
 */
function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return {};
  }
}
