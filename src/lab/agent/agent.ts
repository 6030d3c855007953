import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** A program inside the namespaces that a script has built. */
interface Agent {
  /** Ask, and wait for the answer; requests are answered in order. Throws what the program says went wrong. */
  readonly request: (request: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** A network, mount and process namespace of the lab's own: whatever it makes dies with its first process. */
const unshareOptions = ['--mount', '--net', '--pid', '--fork', '--kill-child', '--mount-proc'];

/** Run the script, then the Python program in its place, which answers each line with a line. */
export function agent(script: string, program: string): Agent {
  const child = spawn('unshare', [...unshareOptions, 'sh', '-c', 'eval "$(cat <&3)"'], {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    env: { AGENT: program, PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
  });
  const waiting: ((line: string | null) => void)[] = [];
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (heard: string) => {
    complaints += heard;
  });
  child.stdin.on('error', () => {});
  const commands = child.stdio[3];
  if (commands instanceof Writable) commands.on('error', () => {}).end(`${script}exec python3 -c "$AGENT"\n`);
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      over = true;
      for (const each of waiting.splice(0)) each(null);
      resolve();
    });
  });
  return {
    request: async (request) => {
      const line = await new Promise<string | null>((resolve) => {
        if (over) {
          resolve(null);
          return;
        }
        waiting.push(resolve);
        child.stdin.write(`${JSON.stringify(request)}\n`);
      });
      if (line === null) throw new Error(`the lab ended: ${complaints.trim()}`);
      const answer: unknown = JSON.parse(line);
      if (typeof answer === 'object' && answer !== null && 'error' in answer) throw new Error(String(answer.error));
      return answer;
    },
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
