import type { KeyboardEvent, RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Offer, Offers } from './Offers.tsx';

interface Open {
  readonly offers: Offers;
  readonly active: number;
}

interface Offering {
  readonly open: Open | null;
  readonly close: () => void;
  readonly take: (offer: Offer) => void;
  readonly onTyped: (field: HTMLTextAreaElement) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** What can be written next, as editors offer it: once a word is begun, or asked for with Ctrl and the space bar. */
export function useOffers(
  field: RefObject<HTMLTextAreaElement | null>,
  offersAt: ((text: string, at: number) => Offers) | undefined,
  onWrite: (text: string) => void,
): Offering {
  const [open, setOpen] = useState<Open | null>(null);
  const caret = useRef<number | null>(null);
  // The text comes back from whoever keeps it, and the caret would stand at its end.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const close = (): void => setOpen(null);

  function look({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, isAsked: boolean): void {
    if (offersAt === undefined || selectionStart !== selectionEnd) return close();
    const offers = offersAt(value, selectionStart);
    const begun = value.slice(offers.from, selectionStart).replace(/^"/, '');
    const [first, second] = offers.offered;
    const isWritten = first?.label === begun && second === undefined;
    setOpen(first === undefined || (!isAsked && (begun === '' || isWritten)) ? null : { offers, active: 0 });
  }

  function take(offer: Offer): void {
    if (field.current === null || open === null) return;
    const { from, to } = open.offers;
    const { value } = field.current;
    caret.current = from + offer.insert.length;
    close();
    onWrite(value.slice(0, from) + offer.insert + value.slice(to));
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const { key, ctrlKey, currentTarget } = event;
    if (ctrlKey && key === ' ') {
      event.preventDefault();
      return look(currentTarget, true);
    }
    if (open === null) return;
    const { offered } = open.offers;
    const offer = offered[open.active];
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        const step = key === 'ArrowDown' ? 1 : offered.length - 1;
        return setOpen({ ...open, active: (open.active + step) % offered.length });
      }
      case 'Enter':
      case 'Tab':
        event.preventDefault();
        return offer === undefined ? close() : take(offer);
      case 'Escape':
        event.preventDefault();
        // A dialog around it stays open.
        event.stopPropagation();
        return close();
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
      case 'PageUp':
      case 'PageDown':
        return close();
    }
  }

  return { open, close, take, onTyped: (typed) => look(typed, false), onKeyDown };
}
