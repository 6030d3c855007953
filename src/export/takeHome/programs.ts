import type { TakeHomeScriptWords } from '../../i18n/index.ts';
import { askProgram } from './programs/ask.ts';
import { compareProgram } from './programs/compare.ts';
import { listenProgram } from './programs/listen.ts';

/** The programs as files. */
export function programLines(said: TakeHomeScriptWords): readonly string[] {
  return [
    ...file('listen.py', listenProgram(said)),
    ...file('ask.py', askProgram(said)),
    ...file('compare.py', compareProgram(said)),
  ];
}

function file(name: string, lines: readonly string[]): readonly string[] {
  return ['', `cat > ${name} <<'PYTHON'`, ...lines, 'PYTHON'];
}
