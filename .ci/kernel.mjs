/**
 * The part of the check that asks a Linux kernel: a sample of what `npm run verify:kernel` compares, and the tests that need the lab.
 * `node .ci/kernel.mjs FOLDER COUNTS` keeps its reports in FOLDER and writes how many tests there were to COUNTS.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.', countsFile = 'kernelCounts.json'] = process.argv.slice(2);
writeFileSync(countsFile, JSON.stringify(askKernel(folder)));

/**
 * How many tests of the kernel there were; `failed` counts the ones that did.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * Compares a sample of networks with this machine's kernel, then runs the tests that need the lab. Each network counts as one test: it
 * passes when everything sent through it was compared and agreed. Networks and tests that cannot be judged here count as skipped.
 * @param {string} reports a folder for what is found
 * @returns {Counts}
 */
function askKernel(reports) {
  const [sampleReport, labReport] = [join(reports, 'kernel.json'), join(reports, 'lab.json')];
  const obstacle = obstacleHere();
  if (obstacle !== null) {
    shout(['The kernel was NOT asked: nothing here shows that Linux agrees.', obstacle]);
    return { passed: 0, failed: 0, skipped: countLabTests() };
  }
  const sample = run('verify:kernel', ['--part', 'ci', '--report', sampleReport]);
  const lab = run('lab:test', ['--reporter=default', '--reporter=json', `--outputFile=${labReport}`]);
  const counts = added(networksIn(sampleReport, sample), testsIn(labReport, lab));
  if (counts.skipped > 0) shout([`${counts.skipped} kernel tests could not be judged on this machine.`]);
  return counts;
}

/** Why nothing can be asked here; `null` when it can. Rather one question too few than a message nobody understands. */
function obstacleHere() {
  if (process.platform !== 'linux') return `This is ${process.platform}, not Linux.`;
  if (process.getuid?.() !== 0) return 'Making network namespaces takes root.';
  const { status, stderr, error } = spawnSync(
    'unshare',
    ['--net', '--mount', '--pid', '--fork', 'sh', '-c', 'ip link && nft list ruleset && python3 -c 0'],
    { encoding: 'utf8', timeout: 20_000, env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } },
  );
  if (status === 0) return null;
  return `Namespaces or tools (iproute2, nftables, python3) are missing: ${error?.message ?? stderr.trim()}`;
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
function run(script, args) {
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 1_200_000,
  });
  return status === 0;
}

/**
 * A run that failed without a failure in its report failed as a whole: one more.
 * @param {string} file
 * @param {boolean} succeeded
 * @returns {Counts}
 */
function networksIn(file, succeeded) {
  const { topologies = 0, agreeing = 0, leftOut = {} } = reportIn(file);
  const failed = topologies - agreeing;
  const skipped = Object.values(leftOut).reduce((total, each) => total + Number(each), 0);
  return { passed: agreeing, failed: succeeded ? failed : Math.max(1, failed), skipped };
}

/**
 * @param {string} file
 * @param {boolean} succeeded
 * @returns {Counts}
 */
function testsIn(file, succeeded) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = reportIn(file);
  return {
    passed: numPassedTests,
    failed: succeeded ? numFailedTests : Math.max(1, numFailedTests),
    skipped: numPendingTests + numTodoTests,
  };
}

/** The tests that would have run, counted without running any; the sample of networks counts as one. */
function countLabTests() {
  const list = ['node_modules/vitest/vitest.mjs', 'list', '--mode', 'lab'];
  const { stdout } = spawnSync(process.execPath, list, { encoding: 'utf8', timeout: 120_000 });
  return (stdout ?? '').split('\n').filter((line) => line.includes(' > ')).length + 1;
}

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
function added(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** @param {string} file */
function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {readonly string[]} sentences */
function shout(sentences) {
  const width = Math.max(...sentences.map(({ length }) => length));
  const edge = '#'.repeat(width + 6);
  console.log(['', edge, ...sentences.map((each) => `#  ${each.padEnd(width)}  #`), edge, ''].join('\n'));
}
