import type { FirstWords } from '../firstWords.ts';
import type { Speech } from '../messages/speech.ts';
import { protocolText } from '../format/flow.ts';

type ShellWords = FirstWords['shell'];

/** What the page's frame says on the first screen. */
export function shellOf(speech: Speech): ShellWords {
  const { t, say } = speech;
  const { documentTitle, pageTitle, navigation, pages, openFull, labelled, menu, gap } = t.shell;
  return {
    documentTitle: (app, [left, right], ends) => {
      const models = left === right ? left : say(documentTitle.both, { left, right });
      if (ends === null) return say(documentTitle.alone, { app, models });
      const [from, to] = ends;
      return say(documentTitle.between, { from, to, models, app });
    },
    pageTitle: (app, page) => say(pageTitle, { page: pages[page], app }),
    navigation,
    pages,
    openFull,
    protocols: { tcp: protocolText.tcp, udp: protocolText.udp },
    labelled: (label, text) => say(labelled, { label, text }),
    stage: stageOf(speech),
    picture: pictureOf(speech),
    present: t.shell.present,
    menu,
    gap,
  };
}

function stageOf({ t, say }: Speech): ShellWords['stage'] {
  const { stage } = t.shell;
  return {
    ...stage,
    example: (from, to) => say(stage.example, { from, to }),
  };
}

function pictureOf({ t, say }: Speech): ShellWords['picture'] {
  const { picture } = t.shell;
  return {
    duties: picture.duties,
    podRange: (prefix) => say(picture.podRange, { prefix }),
    virtualAddress: (address) => say(picture.virtualAddress, { address }),
    tunnels: protocolText,
    dials: picture.dials,
    sees: picture.sees,
    listens: (port) => say(picture.listens, { port: `${port}` }),
    hearsNothing: picture.hearsNothing,
    meantFor: picture.meantFor,
    folded: {
      pods: (count) => say(picture.folded.pods, { count }),
      podsOf: (count) => say(picture.folded.podsOf, { count }),
      nodes: (count) => say(picture.folded.nodes, { count }),
      hosts: (count) => say(picture.folded.hosts, { count }),
    },
  };
}
