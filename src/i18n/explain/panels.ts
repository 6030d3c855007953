import type { FaultKind } from '../../engine/index.ts';
import type { PageSpeech } from '../messages/speech.ts';
import type { PanelWords } from '../panelWords.ts';
import type { NamedText } from '../words.ts';
import { boundTo } from './bound.ts';
import { faultActionText } from './faultActions.ts';
import { allOf, anyOf } from './lists.ts';
import { resultsOf } from './results.ts';
import { learnedText } from './routes.ts';

/** What the panels around the picture say. */
export function panelsOf(speech: PageSpeech): PanelWords {
  const { t, say } = speech;
  const { settings, faults } = t.panels;
  return {
    ...resultsOf(speech),
    inspector: inspectorOf(speech),
    settings: { ...settings, invalidPrefixes: (text) => say(settings.invalidPrefixes, { text }) },
    faults: {
      ...faults,
      action: boundTo(speech)(faultActionText),
      count: (count) => say(faults.count, { count }),
      offPath: (count) => say(faults.offPath, { count }),
    },
    help: panelHelpOf(speech),
  };
}

function inspectorOf(speech: PageSpeech): PanelWords['inspector'] {
  const { t, say } = speech;
  const { inspector } = t.panels;
  const { announces, candidatesNote, proxy } = inspector;
  return {
    ...inspector,
    learned: boundTo(speech)(learnedText),
    usedAt: (hops) => say(inspector.usedAt, { count: hops.length, hops: allOf(speech, hops.map(String)) }),
    session: (peer, address) => say(inspector.session, { peer, address }),
    announces: (prefixes) =>
      prefixes.length === 0 ? announces.none : say(announces.some, { prefixes: allOf(speech, prefixes) }),
    candidatesNote: (count) => (count === 1 ? candidatesNote.one : say(candidatesNote.several, { count })),
    proxy: (listen, backends) => {
      const [backend, ...others] = backends;
      if (backend === undefined) return say(proxy.onward, { listen });
      if (others.length === 0) return say(proxy.toOne, { listen, backend });
      return say(proxy.toSome, { listen, backends: anyOf(speech, backends) });
    },
    rules: (count) => say(inspector.rules, { count }),
    withdrawNamed: (prefix) => say(inspector.withdrawNamed, { prefix }),
    removeNamed: (rule) => say(inspector.removeNamed, { rule }),
  };
}

export function faultKindText({ t }: PageSpeech, kind: FaultKind): NamedText {
  return t.faultKinds[kind];
}

/** What the help dialog says of words, of the model, and of links. */
function panelHelpOf({ t }: PageSpeech): PanelWords['help'] {
  const { words, modelledList, notModelledList, links } = t.panelHelp;
  return {
    ...t.panelHelp,
    words: Object.values(words),
    modelledList: Object.values(modelledList),
    notModelledList: Object.values(notModelledList),
    links: Object.values(links),
  };
}
