import type { ReactNode } from 'react';

/** Something that can stand where the caret is. */
export interface Offer {
  readonly label: string;
  readonly isRequired: boolean;
  readonly insert: string;
}

/** What can stand there, and what of the text it takes the place of. */
export interface Offers {
  readonly from: number;
  readonly to: number;
  readonly offered: readonly Offer[];
}

export interface OfferWords {
  readonly list: string;
  readonly required: string;
}

interface OfferListProps {
  readonly id: string;
  readonly words: OfferWords;
  readonly text: string;
  readonly offers: Offers;
  readonly active: number;
  readonly onTake: (offer: Offer) => void;
}

/** Under the line that is being written, beginning where the word does. */
export function OfferList({ id, words, text, offers, active, onTake }: OfferListProps): ReactNode {
  const before = text.slice(0, offers.from).split('\n');
  return (
    <div
      id={id}
      className="numbered-offers"
      role="listbox"
      aria-label={words.list}
      style={{ top: `${before.length * 1.5}em`, left: `min(${before.at(-1)?.length ?? 0}ch, max(0px, 100% - 16em))` }}
    >
      {offers.offered.map((offer, at) => (
        <div
          key={offer.label}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          ref={at === active ? scrolledTo : null}
          onMouseDown={(event) => {
            // The caret stays in the text.
            event.preventDefault();
            onTake(offer);
          }}
        >
          <span>{offer.label}</span>
          {offer.isRequired ? <small>{words.required}</small> : null}
        </div>
      ))}
    </div>
  );
}

function scrolledTo(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
