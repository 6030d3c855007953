import type { Header, Hop, SourceChoice, Step, Topology } from '../../engine/index.ts';
import { deviceOf } from '../../engine/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import { holderOf } from '../format/addresses.ts';
import type { StepText } from '../words.ts';
import { contentText } from './packets.ts';

type Origination = Extract<Step, { kind: 'originate' }>;

export function originateText(
  speech: TraceSpeech,
  topology: Topology,
  hop: Hop,
  { header, source: choice }: Origination,
): StepText {
  const { t, say } = speech;
  const { title, why } = t.originating;
  return {
    title: title[header.protocol === 'icmp' ? 'error' : header.signal],
    why: say(why, {
      content: contentText(speech, header),
      choice: choiceText(speech, {
        header,
        choice,
        holder: holderOf(deviceOf(topology, hop.device), header.source, exitOf(hop)),
      }),
    }),
  };
}

/** Why the source is what it is, and the interface that has this address. */
interface Choice {
  readonly header: Header;
  readonly choice: SourceChoice;
  readonly holder: string | null;
}

function choiceText({ t, say }: TraceSpeech, { header, choice, holder }: Choice): string {
  const said = t.originating.source;
  const { source, destination } = header;
  switch (choice) {
    case 'bound':
      return isSegment(header) ? said.connection : said.bound;
    case 'own-destination':
      return said[choice];
    case 'route':
      return say(said.route, { destination, source });
    case 'interface':
      return holder === null
        ? say(said.ownInterface, { destination })
        : say(said.interface, { destination, interface: holder });
    case 'any-interface':
      return holder === null ? said.anotherInterface : say(said[choice], { interface: holder });
  }
}

/** One of a connection that stands: neither asks nor answers from anywhere else. */
function isSegment(header: Header): boolean {
  return header.protocol === 'tcp' && (header.signal === 'ack' || header.signal === 'data');
}

/** The interface that the first way looked up here leads out of. */
function exitOf({ steps }: Hop): string | null {
  const route = steps.find((step) => step.kind === 'route')?.route;
  return route?.kind === 'unicast' ? route.interface : null;
}
