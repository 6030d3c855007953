import type { PageSpeech } from '../messages/speech.ts';
import { protocolText } from '../format/flow.ts';
import type { TakeHomeFacts, TakeHomeScriptWords } from '../takeHomeWords.ts';

export function takeHomeScriptOf(speech: PageSpeech): TakeHomeScriptWords {
  const { say } = speech;
  const t = speech.t.takeHomeScript;
  return {
    ...t,
    header: (facts) => headerText(speech, facts),
    prediction: [t.prediction.interfaces, t.prediction.ends],
    outside: [t.outside],
    inside: [t.inside],
    helpers: [t.helpers],
    programs: [t.programs],
    namespaces: [t.namespaces],
    settings: [t.settings],
    wiring: [t.wiring],
    switchOf: (link) => say(t.switchOf, { link }),
    device: (name) => name,
    processes: [t.processes],
    daemons: [t.daemons],
    speakers: [t.speakers.sessions, t.speakers.again],
    proxies: [t.proxies],
    responders: [t.responders.program, t.responders.kernel],
    earlier: [t.earlier],
    capture: [t.capture],
    send: [t.send],
    compare: [t.compare],
    askProgram: [t.askProgram.asks, t.askProgram.holds],
    compareProgram: [t.compareProgram.reads, t.compareProgram.first],
    says: {
      ...t.says,
      notObservable: (kind) => say(t.says.notObservable, { kind }),
      sending: (from, socket) => say(t.says.sending, { from, socket }),
    },
  };
}

function headerText(speech: PageSpeech, facts: TakeHomeFacts): readonly string[] {
  const { say } = speech;
  const t = speech.t.takeHomeScript.header;
  const { file, scenario, side, faults, link, from, socket, protocol, outcome, sender, receiver, packages } = facts;
  return [
    say(t.title, { scenario, side }),
    ...faults.map((fault) => say(t.fault, { fault })),
    ...(link === null ? [] : [link]),
    '',
    say(t.send, { from, protocol: protocolText[protocol], socket }),
    say(t.outcome, { outcome }),
    say(t.sender, { sender }),
    say(t.receiver, { receiver }),
    t.packets,
    '',
    t.whatItDoes,
    '',
    `  sudo bash ${file}`,
    '',
    t.captures,
    t.exitStatus,
    t.harmless,
    '',
    t.needs,
    `  apt-get install ${packages.join(' ')}`,
    ...servicesText(speech, packages),
  ];
}

/** Packages that begin to serve as soon as they are installed, which nothing here needs. */
function servicesText({ t }: PageSpeech, packages: readonly string[]): readonly string[] {
  const services = packages.filter((name) => name === 'frr' || name === 'haproxy');
  if (services.length === 0) return [];
  return [t.takeHomeScript.header.services, `  systemctl disable --now ${services.join(' ')}`];
}
