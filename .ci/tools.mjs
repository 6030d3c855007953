/** The system's own tools that some tests ask for a second opinion, and how they are had where they are missing. No dependencies. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian packages, and the program by which each is recognised. */
const programs = {
  conntrack: 'conntrack',
  'firefox-esr': 'firefox-esr',
  frr: 'bgpd',
  haproxy: 'haproxy',
  iproute2: 'ip',
  nftables: 'nft',
  python3: 'python3',
  tcpdump: 'tcpdump',
  tshark: 'tshark',
};

/** Some packages keep their programs where only root looks, and FRR where nobody does. */
const systemFolders = ['/usr/sbin', '/sbin', '/usr/lib/frr'];

/** @typedef {keyof typeof programs} Tool */

/**
 * What the lab builds networks out of, and the script to take home.
 * @type {readonly Tool[]}
 */
export const labTools = ['frr', 'haproxy', 'iproute2', 'nftables', 'python3', 'tcpdump'];

/** @type {readonly Tool[]} */
const allTools = ['conntrack', ...labTools, 'tshark'];

/**
 * Which of these packages' programs this machine does not have.
 * @param {readonly Tool[]} tools
 */
export function missingTools(tools = allTools) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...systemFolders];
  return tools.filter((tool) => !folders.some((folder) => isExecutable(join(folder, programs[tool]))));
}

/**
 * Install what is missing, as root on Debian and its kin; says what is missing still.
 * @param {readonly Tool[]} tools
 */
export function ensureTools(tools = allTools) {
  const missing = missingTools(tools);
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return missing;
  console.log(`Installing ${missing.join(', ')} (apt-get).`);
  withoutServices(() => {
    run(['update', '-qq'], 300_000);
    run(['install', '-y', '-qq', '--no-install-recommends', ...missing], 900_000);
  });
  const still = missingTools(tools);
  if (still.length > 0) console.error(`apt-get did not install ${still.join(', ')}: they count as not available.`);
  return still;
}

/**
 * Some packages start a service as soon as they are there, unless this script forbids it (invoke-rc.d(8)); nobody here wants one.
 * @param {() => void} install
 */
function withoutServices(install) {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return install();
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    install();
  } finally {
    rmSync(policy, { force: true });
  }
}

/**
 * @param {readonly string[]} args
 * @param {number} timeout
 */
function run(args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], timeout, env });
}

/** @param {string} program */
export function isExecutable(program) {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
