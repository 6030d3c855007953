import { compiled } from '#compiled-messages';
import details from './en/details.json' with { type: 'json' };
import panels from './en/panels.json' with { type: 'json' };
import planner from './en/planner.json' with { type: 'json' };
import problems from './en/problems.json' with { type: 'json' };
import teaching from './en/teaching.json' with { type: 'json' };
import { english } from './english.ts';
import type { PageSpeech } from './speech.ts';
import { withPage } from './speech.ts';

export const englishPage: PageSpeech = withPage(
  english,
  compiled({ ...details, ...panels, ...planner, ...problems, ...teaching }),
);
