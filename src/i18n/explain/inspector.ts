import type { Hook } from '../../engine/index.ts';
import type { PageSpeech } from '../messages/speech.ts';
import type { UiWords } from '../uiWords.ts';
import type { NamedText } from '../words.ts';

/** What stands in a device that is looked into. */
export function inspectorOf({ t, say }: PageSpeech): UiWords['inspector'] {
  const { inspector } = t;
  const { running: atWork, stopped } = inspector.bgpText;
  return {
    ...inspector,
    title: (device) => say(inspector.title, { device }),
    listenerText: (protocol, port) => say(inspector.listenerText, { protocol: protocol.toUpperCase(), port }),
    bgpText: (asn, sessions, running) => (running ? say(atWork, { asn, sessions }) : say(stopped, { asn })),
  };
}

export function hookText({ t }: PageSpeech, hook: Hook): NamedText {
  return t.hooks[hook];
}
