import type { PageSpeech } from '../messages/speech.ts';
import type { PanelWords } from '../panelWords.ts';

/** What the help dialog says of words, of the model, and of links. */
export function panelHelpOf({ t }: PageSpeech): PanelWords['help'] {
  const { words, modelledList, notModelledList, links } = t.panelHelp;
  return {
    ...t.panelHelp,
    words: Object.values(words),
    modelledList: Object.values(modelledList),
    notModelledList: Object.values(notModelledList),
    links: Object.values(links),
  };
}
