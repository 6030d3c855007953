import type { TakeHomeWords } from '../takeHomeWords.ts';
import { takeHomeScript } from './takeHomeScript.ts';
import { openers } from './openers.ts';

export const takeHome: TakeHomeWords = {
  usage:
    'npm run --silent take-home -- SCENARIO --model MODEL [--set KEY=VALUE ...] [--fault FAULT ...] --from ENDPOINT --to ENDPOINT|IP:PORT [--dial auto|pod-ip|service] [--protocol tcp|udp]',
  script: takeHomeScript,
  ui: {
    ...openers.takeHome.ui,
    title: 'Run it yourself',
    close: 'Close',
    side: 'Which network',
    sideName: (index, side) => `${index === 0 ? 'First' : 'Second'}: ${side}`,
    run: 'Run this for real',
    runHelp: (file) =>
      `One commented shell script that builds this network out of Linux namespaces, makes this send, captures on every interface and compares. On Debian or Ubuntu: sudo bash ${file}`,
    capture: 'Download capture',
    captureHelp:
      'The predicted packets as a pcapng file, one named interface for every interface on the way. Open it in Wireshark; comments say what was rewritten, and by which rule.',
    nothingYet: 'Choose who sends and who receives first: script and capture are about that one send.',
    saved: (file) => `Saved as ${file}.`,
  },
};
