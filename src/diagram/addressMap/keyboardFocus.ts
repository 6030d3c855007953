import { select } from 'd3';
import type { RangeMark, MapScene } from './scene.ts';

/** One tab stop for all ranges: arrow keys go through them in order of address; what is pointed at or reached is told. */
export interface KeyboardFocus {
  readonly update: (picture: MapScene, nameOf: (mark: RangeMark) => string) => void;
  readonly destroy: () => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
};

const unnamed = (): string => '';

export function createKeyboardFocus(svg: SVGSVGElement, onPoint: (mark: RangeMark | null) => void): KeyboardFocus {
  const controller = new AbortController();
  const { signal } = controller;
  let marks: readonly RangeMark[] = [];
  let name: (mark: RangeMark) => string = unnamed;
  let at = 0;

  function elements(): readonly SVGRectElement[] {
    return [...svg.querySelectorAll<SVGRectElement>('rect.mark')];
  }

  /** Only the range that can be reached has a name: with thousands of them, naming all takes longer than drawing. */
  function stopAt(index: number): SVGRectElement | undefined {
    for (const old of svg.querySelectorAll('rect.mark[tabindex]')) {
      for (const attribute of ['tabindex', 'role', 'aria-label']) old.removeAttribute(attribute);
    }
    at = Math.max(0, Math.min(index, marks.length - 1));
    const [mark, element] = [marks[at], elements()[at]];
    if (mark === undefined || element === undefined) return undefined;
    element.setAttribute('tabindex', '0');
    element.setAttribute('role', 'graphics-symbol');
    element.setAttribute('aria-label', name(mark));
    return element;
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step !== undefined) stopAt(at + step)?.focus();
    else if (event.key === 'Home') stopAt(0)?.focus();
    else if (event.key === 'End') stopAt(marks.length - 1)?.focus();
    else return;
    event.preventDefault();
  }

  const told = ({ target }: Event): void => {
    const mark = markAt(target);
    if (mark !== null) onPoint(mark);
  };
  const nothing = (): void => onPoint(null);
  svg.addEventListener('keydown', onKey, { signal });
  svg.addEventListener('focusin', told, { signal });
  svg.addEventListener('focusout', nothing, { signal });
  svg.addEventListener('pointerover', told, { signal });
  svg.addEventListener('click', told, { signal });
  svg.addEventListener('pointerleave', nothing, { signal });

  return {
    update: (picture, nameOf) => {
      ({ marks } = picture);
      name = nameOf;
      stopAt(at < marks.length ? at : 0);
    },
    destroy: () => controller.abort(),
  };
}

function markAt(target: EventTarget | null): RangeMark | null {
  if (!(target instanceof SVGRectElement) || !target.classList.contains('mark')) return null;
  return select<SVGRectElement, RangeMark>(target).datum();
}
