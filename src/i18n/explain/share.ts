import type { PageSpeech } from '../messages/speech.ts';
import type { ShellWords } from '../shellWords.ts';
import type { UiWords } from '../uiWords.ts';

export function shareOf(speech: PageSpeech): UiWords['share'] {
  const { t, say } = speech;
  return {
    ...t.ui.share,
    ...t.share,
    length: (characters) => say(t.share.length, { characters }),
  };
}

/** Beside the link: scenario files, and what becomes of them. */
export function sharingOf({ t, say }: PageSpeech): ShellWords['share'] {
  const { sharing } = t;
  return {
    ...sharing,
    opened: (title) => say(sharing.opened, { title }),
    wrong: (problems) => say(sharing.wrong, { problems }),
    others: (problems) => say(sharing.others, { problems }),
  };
}
