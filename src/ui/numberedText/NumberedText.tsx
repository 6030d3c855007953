import type { ReactNode, RefObject } from 'react';
import type { Offers, OfferWords } from './Offers.tsx';
import { OfferList } from './Offers.tsx';
import { useOffers } from './useOffers.ts';
import './numberedText.css';

interface NumberedTextProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly id: string;
  readonly text: string;
  /** Lines in which something is wrong, counted from 1. */
  readonly wrong: ReadonlySet<number | null>;
  readonly isWrong: boolean;
  readonly describedBy: string;
  readonly onWrite: (text: string) => void;
  /** What can stand at a place of the text, and how it is told. */
  readonly offering?: { readonly at: (text: string, at: number) => Offers; readonly words: OfferWords };
}

/** A text that is written by hand, with the numbers of its lines beside it. */
export function NumberedText({
  field,
  id,
  text,
  wrong,
  isWrong,
  describedBy,
  onWrite,
  offering,
}: NumberedTextProps): ReactNode {
  const { open, close, take, onTyped, onKeyDown } = useOffers(field, offering?.at, onWrite);
  const list = `${id}-offers`;
  return (
    <div className="numbered-text">
      <pre aria-hidden="true">{numbersOf(text, wrong)}</pre>
      <div className="numbered-written">
        <textarea
          ref={field}
          id={id}
          className="typed"
          wrap="off"
          rows={rowsOf(text)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={text}
          aria-invalid={isWrong}
          aria-describedby={describedBy}
          {...(offering === undefined ? {} : { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' })}
          {...(open === null ? {} : { 'aria-controls': list, 'aria-activedescendant': `${list}-${open.active}` })}
          onChange={({ target }) => {
            onWrite(target.value);
            onTyped(target);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
          onClick={close}
        />
        {open === null || offering === undefined ? null : (
          <OfferList id={list} words={offering.words} text={text} {...open} onTake={take} />
        )}
      </div>
    </div>
  );
}

/** More than these are counted by nobody, and would be drawn again with every letter. */
const mostNumbers = 5000;

/** The numbers of the lines, those with something wrong marked. */
function numbersOf(text: string, wrong: ReadonlySet<number | null>): string {
  const count = Math.min(text.split('\n').length, mostNumbers);
  return Array.from({ length: count }, (_, at) => `${wrong.has(at + 1) ? '● ' : ''}${at + 1}`).join('\n');
}

/** All of it, so that there is nothing to scroll beside its numbers; very long texts scroll alone. */
function rowsOf(text: string): number {
  return Math.min(Math.max(text.split('\n').length + 1, 12), mostNumbers);
}

/** Selects a line, counted from 1, and brings it into view. */
export function goToLine(field: HTMLTextAreaElement | null, line: number): void {
  if (field === null) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const box = field.closest('.numbered-text');
  const height = field.scrollHeight / Math.max(field.rows, 1);
  box?.scrollTo({ top: Math.max(0, height * (line - 4)) });
}
