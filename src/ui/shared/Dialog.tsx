import type { ReactNode } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
import { Button } from './Button.tsx';

interface DialogProps {
  /** The heading, and the accessible name unless `name` says otherwise. */
  readonly title: string;
  readonly name?: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog: open while it is rendered. Escape, the button and a click beside it close it; focus goes back by itself. */
export function Dialog({ title, name, closeLabel, onClose, children }: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Not `useEffect`: its clean-up comes after the element is gone, and what is gone gives no focus back.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    // The click is for the mouse only; the keyboard has Escape and the button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className="dialog"
      {...(name === undefined ? { 'aria-labelledby': heading } : { 'aria-label': name })}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // What it was opened from stays open.
        if (event.key === 'Escape') event.stopPropagation();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={heading} className="dialog-title">
            {title}
          </h2>
          <Button look="quiet" icon="close" label={closeLabel} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
