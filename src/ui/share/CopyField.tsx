import type { ReactNode, RefObject } from 'react';
import { useId, useRef, useState } from 'react';
import { copied, usePageWords } from '../shared/index.ts';

/** Copying a text out of a field, and what is said of how that went. */
interface Copying {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly said: string;
  /** Where the browser refuses, the text is selected for whoever copies it by hand. */
  readonly copy: (text: string) => Promise<void>;
  readonly forget: () => void;
}

export function useCopying(): Copying {
  const { share } = usePageWords().ui;
  const [said, setSaid] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  return {
    field,
    said,
    copy: async (text) => {
      const done = await copied(text);
      setSaid(done ? share.copied : share.copyFailed);
      if (!done) field.current?.select();
    },
    forget: () => setSaid(''),
  };
}

interface CopyFieldProps extends Pick<Copying, 'field' | 'said'> {
  readonly label: string;
  readonly rows: number;
  readonly text: string;
  /** The buttons that copy it. */
  readonly children: ReactNode;
}

/** A text to be taken elsewhere. */
export function CopyField({ label, rows, text, field, said, children }: CopyFieldProps): ReactNode {
  const id = useId();
  return (
    <>
      <label className="share-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className="share-field"
        readOnly
        rows={rows}
        spellCheck={false}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="share-buttons">
        {children}
        <span className="share-said" role="status">
          {said}
        </span>
      </div>
    </>
  );
}
