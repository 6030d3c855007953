import type { ShellWords } from '../shellWords.ts';
import type { UiWords } from '../uiWords.ts';
import { counted } from './lists.ts';
import { ui } from './ui.ts';

export const share: UiWords['share'] = {
  ...ui.share,
  title: 'Share this moment',
  link: 'Link to exactly what is on screen',
  copy: 'Copy link',
  copied: 'Copied.',
  copyFailed: 'Could not copy by itself: select the link and copy it.',
  length: (characters) => counted(characters, 'character', 'characters'),
  privacy: 'Everything is in the link; nothing is uploaded.',
  close: 'Close',
};

/** Beside the link: scenario files, and what becomes of them. */
export const sharing: ShellWords['share'] = {
  name: 'Share',
  start: 'The link opens',
  fromHere: 'at this moment',
  fromStart: 'at the start',
  copyMarkdown: 'Copy Markdown',
  copyHtml: 'Copy HTML iframe',
  verdicts: {
    green: 'short enough for every chat and mail program',
    amber: 'too long for some: Discord and older mail programs cut links over 2,000 characters',
    red: 'too long for most chat programs: send the scenario as a file instead',
  },
  fileTitle: 'Scenario files',
  download: 'Download scenario',
  openFile: 'Open a scenario file',
  paste: 'Or paste a scenario document',
  open: 'Open',
  opened: (title) => `Opened: ${title}.`,
  unreadable: 'This file could not be read.',
  wrong: (problems) => (problems === 1 ? 'One thing is wrong with it:' : `${problems} things are wrong with it:`),
  others: (problems) => (problems === 1 ? 'and one more' : `and ${problems} more`),
};
