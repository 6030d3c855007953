import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import { Icon, usePageWords } from '../shared/index.ts';
import type { Entry, FoundEntries } from './find.ts';
import { find } from './find.ts';
import { FoundList } from './FoundList.tsx';
import './finder.css';

interface FinderProps {
  /** The accessible name. */
  readonly label: string;
  readonly labelled?: 'before' | 'hidden';
  /** Whom to look among: asked for when the list opens, since they may be thousands. */
  readonly people: () => readonly Entry[];
  readonly chosen: Entry | null;
  /** In the empty box; by itself what can be typed. */
  readonly placeholder?: string;
  /** Before who is chosen. */
  readonly mark?: ReactNode;
  /** `null`: nobody. */
  readonly onChoose: (device: DeviceId | null) => void;
}

interface Search {
  readonly open: boolean;
  /** `null`: nothing; who is chosen stands there. */
  readonly typed: string | null;
  /** Which of those listed a key has reached; none: -1. */
  readonly at: number;
}

const closed: Search = { open: false, typed: null, at: -1 };
const unasked: FoundEntries = { groups: [], shown: 0, count: 0 };

/** A box to find somebody in: an editable combobox with list autocomplete (WAI-ARIA Authoring Practices). Escape takes the choice back. */
export function Finder(props: FinderProps): ReactNode {
  const words = usePageWords().finder;
  const { label, labelled = 'before', people, chosen, placeholder = words.placeholder, mark, onChoose } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [{ open, typed, at: reached }, setSearch] = useState(closed);
  const chosenId = chosen?.id ?? null;
  const found = useMemo(
    () => (open ? find(people(), typed ?? '', chosenId) : unasked),
    [open, people, typed, chosenId],
  );
  const listed = found.groups.flatMap(({ entries }) => entries);
  const at = Math.min(reached, listed.length - 1);
  const standing =
    chosen === null ? '' : [chosen.name, chosen.place, chosen.group].filter((part) => part !== '').join(' · ');
  const said = !open
    ? ''
    : found.count === 0
      ? words.none(typed ?? '')
      : found.shown < found.count
        ? words.more(found.shown, found.count)
        : words.found(found.count);

  // Whoever types replaces what stands there.
  useLayoutEffect(() => {
    const box = input.current;
    if (typed === null && box?.value === standing && document.activeElement === box) box.select();
  }, [standing, typed]);

  useEffect(() => {
    if (at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  const choose = (device: DeviceId | null): void => {
    setSearch(closed);
    if (device !== chosenId) onChoose(device);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // What confirms a word of an input method chooses nobody.
    if (event.nativeEvent.isComposing) return;
    const key = `${event.altKey ? 'Alt+' : ''}${event.key}`;
    switch (key) {
      case 'ArrowDown':
        setSearch({ open: true, typed, at: at + 1 < listed.length || !open ? at + 1 : 0 });
        break;
      case 'ArrowUp':
        setSearch({ open: true, typed, at: at > 0 ? at - 1 : Infinity });
        break;
      case 'Alt+ArrowDown':
        setSearch({ open: true, typed, at });
        break;
      case 'Alt+ArrowUp':
        setSearch(closed);
        break;
      case 'Enter':
        if (!open) return;
        if (typed === '') choose(null);
        else choose(listed[at]?.id ?? chosenId);
        break;
      case 'Escape':
        if (open) setSearch(closed);
        else if (chosenId === null) return;
        else choose(null);
        event.stopPropagation();
        break;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // The caret moves, and so does the focus that is seen.
        setSearch({ open, typed, at: -1 });
        return;
      default:
        return;
    }
    event.preventDefault();
  };
  return (
    <span className={`select finder select-label-${labelled}`}>
      <label className={labelled === 'hidden' ? 'visually-hidden' : 'select-label'} htmlFor={id}>
        {label}
      </label>
      <span className="finder-field">
        {typed === null ? mark : null}
        <input
          ref={input}
          id={id}
          className="finder-input"
          role="combobox"
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="done"
          placeholder={placeholder}
          aria-autocomplete="list"
          aria-expanded={listed.length > 0}
          aria-controls={listed.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          value={typed ?? standing}
          onFocus={({ target }) => target.select()}
          onClick={({ currentTarget }) => {
            if (open) return;
            currentTarget.select();
            setSearch({ ...closed, open: true });
          }}
          onChange={({ target }) => setSearch({ open: true, typed: target.value, at: target.value === '' ? -1 : 0 })}
          onKeyDown={onKeyDown}
          onBlur={() => (typed === '' ? choose(null) : setSearch(closed))}
        />
        {chosen === null ? (
          <Magnifier />
        ) : (
          <button
            type="button"
            className="finder-clear"
            tabIndex={-1}
            aria-label={words.clear(label)}
            title={words.clear(label)}
            onClick={() => {
              choose(null);
              input.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </span>
      {open ? <FoundList id={id} label={label} found={found} said={said} at={at} onChoose={choose} /> : null}
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </span>
  );
}

function Magnifier(): ReactNode {
  return (
    <svg className="icon finder-magnifier" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M13 13l4 4M3.5 8.5a5 5 0 1 0 10 0a5 5 0 1 0 -10 0" />
    </svg>
  );
}
