import { catalogue, claims } from '../../content/index.ts';
import type { Lesson } from '../../content/lessons/index.ts';
import type { Preset } from '../../content/networks/index.ts';
import { symptomIds, symptomScenes } from '../../content/symptoms/index.ts';
import type { Language, View } from '../../formats/index.ts';
import { defaultView, linkParts, parseLink } from '../../formats/index.ts';
import type { Glossary, PageWords } from '../../i18n/index.ts';
import type { Findable } from './rank.ts';

type Said = Readonly<Record<Language, string>>;

/** Something of the page that the search leads to. */
export interface Entry extends Findable {
  readonly kind: keyof PageWords['search']['kinds'];
  readonly id: string;
  /** What it is called. */
  readonly named: Said;
  /** What it says of itself there; empty: no more than its name. */
  readonly says: Said;
  /** What it opens; `null`: it is told here. */
  readonly view: View | null;
}

/** All that is searched, in each language there is. */
export interface Sources {
  readonly words: Readonly<Record<Language, PageWords>>;
  readonly glossaries: Readonly<Record<Language, Glossary>>;
  readonly lessons: readonly Lesson[];
  readonly networks: readonly Preset[];
}

export function entriesOf({ words, glossaries, lessons, networks }: Sources): readonly Entry[] {
  const inEach = (say: (each: PageWords) => string): Said => ({ en: say(words.en), 'zh-TW': say(words['zh-TW']) });
  const terms = glossaries.en.order;
  return [
    ...symptomIds.map((id) =>
      entry(
        ['symptom', id],
        inEach(({ search }) => search.symptoms[id].says),
        viewIn(symptomScenes[id].link),
        {
          also: allOf(inEach(({ search }) => search.symptoms[id].also)),
        },
      ),
    ),
    ...lessons.flatMap(({ id, title, levels }) =>
      levels.map((level, at) =>
        entry(['level', `${id}:${at + 1}`], level.title, levelView(level.view, id, at + 1), {
          says: level.task,
          also: allOf(title),
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
    ...terms.map((id) => {
      const [own, other] = [glossaries.en.terms[id], glossaries['zh-TW'].terms[id]];
      return entry(['term', id], { en: own.name, 'zh-TW': other.name }, null, {
        says: { en: own.means, 'zh-TW': other.means },
        also: [...own.spelled, ...other.spelled],
      });
    }),
  ];
}

interface Besides {
  readonly says?: Said;
  /** Other words for it. */
  readonly also?: readonly string[];
}

const silent: Said = { en: '', 'zh-TW': '' };

function entry(
  [kind, id]: readonly [Entry['kind'], string],
  named: Said,
  view: View | null,
  { says = silent, also = [] }: Besides,
): Entry {
  return { kind, id, named, says, view, titles: allOf(named), texts: [...also, ...allOf(says)] };
}

function allOf(said: Said): readonly string[] {
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
