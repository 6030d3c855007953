import type { ReactNode } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import type { Entry, FoundEntries } from './find.ts';

interface FoundListProps {
  /** The box's; its list and options are named after it. */
  readonly id: string;
  readonly label: string;
  readonly found: FoundEntries;
  /** How many there are. */
  readonly said: string;
  readonly at: number;
  readonly onChoose: (device: DeviceId) => void;
}

/** Who was found, by cluster. The focus stays in the box. */
export function FoundList({ id, label, found, said, at, onChoose }: FoundListProps): ReactNode {
  const starts = found.groups.map((_, index) =>
    found.groups.slice(0, index).reduce((sum, { entries }) => sum + entries.length, 0),
  );
  return (
    <div className="finder-popup" role="presentation" onMouseDown={(event) => event.preventDefault()}>
      {found.shown === 0 ? null : (
        <div id={`${id}-list`} className="finder-list" role="listbox" aria-label={label}>
          {found.groups.map((group, index) => (
            <div key={group.label} role="group" aria-labelledby={`${id}-group-${index}`}>
              <div id={`${id}-group-${index}`} className="finder-group" role="presentation">
                {group.label}
              </div>
              {group.entries.map((entry, position) => {
                const number = (starts[index] ?? 0) + position;
                return (
                  <FoundOption
                    key={entry.id}
                    id={`${id}-${number}`}
                    entry={entry}
                    active={number === at}
                    onChoose={onChoose}
                  />
                );
              })}
            </div>
          ))}
        </div>
      )}
      <p className="finder-said" aria-hidden="true">
        {said}
      </p>
    </div>
  );
}

interface FoundOptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly active: boolean;
  readonly onChoose: (device: DeviceId) => void;
}

function FoundOption({ id, entry, active, onChoose }: FoundOptionProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the box has the focus, and its keys
    <div
      id={id}
      className="finder-option"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onClick={() => onChoose(entry.id)}
    >
      <span className="finder-name">{entry.name}</span> <span className="finder-place">{entry.place}</span>{' '}
      <span className="finder-addresses">
        {entry.addresses.map((address) => (
          <span key={address} className="address">
            {address}{' '}
          </span>
        ))}
      </span>
    </div>
  );
}
