import { compiled } from '#compiled-messages';
import details from './zh-TW/details.json' with { type: 'json' };
import panels from './zh-TW/panels.json' with { type: 'json' };
import planner from './zh-TW/planner.json' with { type: 'json' };
import problems from './zh-TW/problems.json' with { type: 'json' };
import teaching from './zh-TW/teaching.json' with { type: 'json' };
import { chinese } from './chinese.ts';
import type { PageSpeech } from './speech.ts';
import { withPage } from './speech.ts';

export const chinesePage: PageSpeech = withPage(
  chinese,
  compiled({ ...details, ...panels, ...planner, ...problems, ...teaching }),
);
