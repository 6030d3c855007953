import type { Observed } from '../content/evidence/index.ts';
import { candidatesIn } from '../content/evidence/index.ts';
import { escaped } from '../diagram/markup.ts';
import type { HopTable } from '../export/hopTable/index.ts';
import { hopTable } from '../export/hopTable/index.ts';
import type { SideIndex } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import type { PathPage } from './pathPages.ts';
import { shownSides } from './pathPages.ts';

/** Whom the receiver sees, and how many that could be; or how it ended otherwise. */
export function endedText({ topology, exchange, outcome, receiver, ...rest }: Observed, words: Words): string {
  if (receiver === null || outcome.kind !== 'delivered')
    return capitalised(words.outcomeText(topology, exchange, outcome));
  const candidates = candidatesIn({ topology, exchange, outcome, receiver, ...rest });
  const seen = words.receiverText(topology, receiver);
  return candidates.length < 2 ? seen : `${seen} · ${words.candidatesText(topology, candidates)}`;
}

function capitalised(said: string): string {
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

/** What the page is about in one paragraph: its own words, then what the engine makes of the send in each network. */
export function descriptionOf(path: PathPage, words: Words): string {
  const sides = shownSides(path);
  const ends = sides.flatMap((side) => {
    const observed = path.observed[side];
    const about = sides.length === 1 ? '' : `${shortName(path, side, words)}: `;
    return observed === null ? [] : [`${about}${endedText(observed, words)}.`];
  });
  return [path.saysIn(words), ...ends].filter((said) => said !== '').join(' ');
}

/** The side by its model, or by what tells it from another of the same model. */
export function shortName(path: PathPage, side: SideIndex, words: Words): string {
  const [name, other] = shownSides(path).map((each) => path.view.sides[each].model);
  return name === other ? sideName(path, side, words) : words.modelText(path.view.sides[side].model).name;
}

/** The side with all that is set otherwise than at first. */
function sideName({ view }: PathPage, side: SideIndex, words: Words): string {
  const { model, settings } = view.sides[side];
  return words.sideText(model, settings);
}

/** What each network makes of the send, hop by hop; none where nobody sends. */
function tablesOf(path: PathPage, words: Words): readonly HopTable[] {
  return shownSides(path).flatMap((side) => {
    const observed = path.observed[side];
    return observed === null ? [] : [hopTable({ ...observed, title: sideName(path, side, words), words })];
  });
}

/** All of it for whoever has no script: the picture, what is to be done or is so, and the tables. */
export function summaryMarkup(path: PathPage, words: Words, picture: string): string {
  const alt = `${path.titleIn(words)}. ${descriptionOf(path, words)}`;
  return [
    `<img src="${escaped(picture)}" alt="${escaped(alt)}" width="100%">`,
    list(path.linesIn(words)),
    ...tablesOf(path, words).map(tableMarkup),
  ].join('\n');
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
}

function tableMarkup({ title, columns, parts, ends }: HopTable): string {
  const { hop, device, header, ttl, did } = columns;
  const head = [hop, device, header, ttl, did].map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const tables = parts.map(({ heading, hops }) => {
    const rows = hops.map((each) => {
      const cells = [String(each.number), each.device, each.packet, String(each.ttl)].map(cell).join('');
      return `<tr>${cells}<td><b>${escaped(each.did)}</b> ${escaped(each.why)}</td></tr>`;
    });
    return `<table><caption>${escaped(heading)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  });
  return `<section><h2>${escaped(title)}</h2>\n${tables.join('\n')}\n${list(ends)}</section>`;
}

function cell(text: string): string {
  return `<td>${escaped(text)}</td>`;
}
