import type { Topology } from '../engine/index.ts';
import type { TakeHomeScriptWords } from '../wording/index.ts';
import { askProgram } from './programs/ask.ts';
import { compareProgram } from './programs/compare.ts';
import { listenProgram } from './programs/listen.ts';
import { relayProgram } from './programs/relay.ts';

/** The programs as files; the relay only where somebody relays. */
export function programLines({ devices }: Topology, said: TakeHomeScriptWords): readonly string[] {
  const relays = [...devices.values()].some(({ up, proxies }) => up && proxies.length > 0);
  return [
    ...file('listen.py', listenProgram(said)),
    ...(relays ? file('relay.py', relayProgram(said)) : []),
    ...file('ask.py', askProgram(said)),
    ...file('compare.py', compareProgram(said)),
  ];
}

function file(name: string, lines: readonly string[]): readonly string[] {
  return ['', `cat > ${name} <<'PYTHON'`, ...lines, 'PYTHON'];
}
