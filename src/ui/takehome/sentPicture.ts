import type { Scenario } from '../../engine/index.ts';
import type { Look, Pictured, SentIn } from '../../export/picture/index.ts';
import { lookOf, picturedOf } from '../../export/picture/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import type { PageWords } from '../../i18n/index.ts';
import type { AppState } from '../../state/index.ts';
import { exchangeOf, shownSides, topologyOf, viewOf } from '../../state/index.ts';
import diagram from '../../diagram/diagram.css?raw';
import tokens from '../styles/tokens.css?raw';

interface SentPicture {
  readonly pictured: Pictured;
  readonly look: Look;
  /** The moment on screen. */
  readonly still: number;
}

/** The send on screen as a picture made anew, in the colours that are on screen. */
export function sentPicture(state: AppState, scenario: Scenario, words: PageWords): SentPicture {
  const side = (at: SideIndex): SentIn => ({
    ...state.sides[at],
    topology: topologyOf(state, scenario, at),
    exchange: exchangeOf(state, scenario, at),
  });
  const { theme } = document.documentElement.dataset;
  const isDark = theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
  return {
    pictured: picturedOf({
      sides: [side(0), side(1)],
      shown: shownSides(state),
      to: state.to ?? '',
      words,
    }),
    look: lookOf({ tokens, diagram }, isDark ? 'dark' : 'light'),
    still: Math.floor(viewOf(state, scenario).step ?? -1),
  };
}
