import type { ReactNode } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { Settings, ModelId } from '../../engine/index.ts';
import { completed, models } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import type { FirstWords } from '../../i18n/index.ts';
import { useApp } from '../../state/index.ts';
import { useWords } from '../shared/index.ts';

/** What of a side's settings differs from the model's own, in as many words as there is room for: never a part of one. */
export function Summary({ side }: { readonly side: SideIndex }): ReactNode {
  const words = useWords();
  const { model, settings } = useApp((state) => state.sides[side]);
  const changed = changedIn(model, settings, words);
  const all = changed.map(({ name, value }) => words.shell.labelled(name, value)).join(' · ');
  const ways = { all, names: changed.map(({ name }) => name).join(' · '), count: changed.length };
  const shown = useShorter();
  if (changed.length === 0) return null;
  return (
    <span className="side-summary" title={all} ref={shown}>
      <span className="visually-hidden">{all}</span>
      {Object.entries(ways).map(([way, text]) => (
        <span key={way} aria-hidden="true">
          {text}
        </span>
      ))}
    </span>
  );
}

interface Changed {
  readonly name: string;
  readonly value: string;
}

function changedIn(model: ModelId, settings: Settings, words: FirstWords): readonly Changed[] {
  const usual = completed(models[model].settings, {});
  return Object.entries(completed(models[model].settings, settings))
    .filter(([key, value]) => usual[key] !== value)
    .map(([key, value]) => ({ name: words.settingName(key), value: words.valueName(key, value) }));
}

/** Of the ways to say something, longest first, the first that is seen whole; none where the last is not. */
function useShorter() {
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const { current: box } = ref;
    const head = box?.closest('.side-head');
    if (box === null || head === null || head === undefined) return undefined;
    const fit = (): void => {
      const ways = [...box.querySelectorAll<HTMLElement>('[aria-hidden]')];
      const show = (way: HTMLElement | undefined): boolean => {
        for (const each of ways) each.hidden = each !== way;
        return box.scrollWidth <= box.clientWidth;
      };
      delete box.dataset['room'];
      if (ways.some(show)) return;
      box.dataset['room'] = 'none';
    };
    fit();
    const resized = new ResizeObserver(fit);
    resized.observe(head);
    // How it ended takes room of it.
    const rewritten = new MutationObserver(fit);
    for (const outcome of head.querySelectorAll('.side-outcome'))
      rewritten.observe(outcome, { childList: true, characterData: true, subtree: true });
    return () => {
      resized.disconnect();
      rewritten.disconnect();
    };
  });
  return ref;
}
