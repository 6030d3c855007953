import { catalogue, claims } from '../../content/index.ts';
import type { Lesson } from '../../content/lessons/index.ts';
import type { LocalText, Preset } from '../../content/networks/index.ts';
import type { SymptomScene } from '../../content/symptoms/index.ts';
import type { Language, View } from '../../formats/index.ts';
import { defaultView, linkParts, parseLink } from '../../formats/index.ts';
import type { Glossary, PageWords } from '../../i18n/index.ts';
import type { Findable } from './rank.ts';

/** Something of the page that the search leads to. */
export interface SearchEntry extends Findable {
  readonly kind: keyof PageWords['search']['kinds'];
  readonly id: string;
  /** What it is called. */
  readonly named: LocalText;
  /** What it says of itself there; empty: no more than its name. */
  readonly says: LocalText;
  /** What it opens; `null`: it is told here. */
  readonly view: View | null;
}

/** What the page says in a language. */
export interface Spoken {
  readonly language: Language;
  readonly words: PageWords;
  readonly glossary: Glossary;
}

/** All that is searched, in each language there is. */
interface Sources {
  readonly english: Spoken;
  readonly others: readonly Spoken[];
  readonly symptoms: readonly SymptomScene[];
  readonly lessons: readonly Lesson[];
  readonly networks: readonly Preset[];
}

export function entriesOf({ english, others, symptoms, lessons, networks }: Sources): readonly SearchEntry[] {
  const inEvery = (say: (each: Spoken) => string): LocalText => ({
    en: say(english),
    ...Object.fromEntries(others.map((each) => [each.language, say(each)])),
  });
  const inEach = (say: (each: PageWords) => string): LocalText => inEvery(({ words }) => say(words));
  const terms = english.glossary.order;
  return [
    ...symptoms.map(({ id, says, also, view }) => entry(['symptom', id], says, view, { also: allOf(also) })),
    ...lessons.flatMap(({ id, title, levels }) =>
      levels.map((level, at) =>
        entry(['level', `${id}:${at + 1}`], level.title, levelView(level.view, id, at + 1), {
          says: level.task,
          also: [...allOf(title), ...allOf(level.also ?? silent)],
        }),
      ),
    ),
    ...claims.map(({ id, shown: [first] }) =>
      entry(
        ['claim', id],
        inEach((each) => each.claimText(id)),
        first === undefined ? null : viewIn(first.link),
        {
          also: [id],
        },
      ),
    ),
    ...catalogue.map(({ id, title }) =>
      entry(
        ['scenario', id],
        inEach((each) => each.scenarioTitle(id, title)),
        scenarioView(id),
        { also: [id] },
      ),
    ),
    ...networks.map(({ id, name, summary, product }) =>
      entry(
        ['network', id],
        name,
        { ...defaultView, page: 'networks', network: id },
        { says: summary, also: [id, product] },
      ),
    ),
    ...terms.map((id) =>
      entry(
        ['term', id],
        inEvery(({ glossary }) => glossary.terms[id].name),
        null,
        {
          says: inEvery(({ glossary }) => glossary.terms[id].means),
          also: [english, ...others].flatMap(({ glossary }) => glossary.terms[id].spelled),
        },
      ),
    ),
  ];
}

interface Besides {
  readonly says?: LocalText;
  /** Other words for it. */
  readonly also?: readonly string[];
}

const silent: LocalText = { en: '' };

function entry(
  [kind, id]: readonly [SearchEntry['kind'], string],
  named: LocalText,
  view: View | null,
  { says = silent, also = [] }: Besides,
): SearchEntry {
  return { kind, id, named, says, view, titles: allOf(named), texts: [...also, ...allOf(says)] };
}

function allOf(said: LocalText): readonly string[] {
  return Object.values(said);
}

function scenarioView(id: string): View {
  return { ...defaultView, scenario: { kind: 'catalogue', id } };
}

function levelView(view: View, lesson: string, step: number): View {
  return { ...view, page: 'trace', lesson: { lesson, step } };
}

/** Throws when a link of ours does not open. */
function viewIn(link: string): View {
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) throw new Error(link);
  return parsed.value;
}
