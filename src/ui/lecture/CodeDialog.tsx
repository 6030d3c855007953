import { correction, generate } from 'lean-qr/nano';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { linkOf, useApp } from '../../state/index.ts';
import { Dialog, usePageWords } from '../shared/index.ts';

/** The link of this moment, for those who look on: to be read by a telephone, or typed. */
export function CodeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = usePageWords().lecture.code;
  const link = new URL(
    useApp((state) => linkOf(state)),
    window.location.href,
  ).href;
  const code = useMemo(() => qrCodeOf(link), [link]);
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      <div className="lecture-code">
        {code === null ? (
          <p>{words.tooLong(link.length)}</p>
        ) : (
          <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={words.title}>
            <rect width={code.size} height={code.size} />
            <path d={code.path} />
          </svg>
        )}
        <p className="lecture-link">{link}</p>
      </div>
    </Dialog>
  );
}

/** Empty modules around a code (ISO/IEC 18004 §6.3.8). */
const quiet = 4;

/** Beyond this a telephone in the last row tells no module from the next; version 20 has 97 a side. */
const most = { characters: 1000, modules: 97 };

/** A QR code as a path of unit squares, in a square that begins at 0. */
export interface QrCode {
  /** Modules a side, with the quiet zone. */
  readonly size: number;
  readonly path: string;
}

/** A text as a code; `null` where it is too long for one that can be read. */
export function qrCodeOf(text: string): QrCode | null {
  if (text.length > most.characters) return null;
  // A screen has no scratches: the least correction makes the largest modules.
  const { size, get } = generate(text, { minCorrectionLevel: correction.L });
  if (size > most.modules) return null;
  const every = Array.from({ length: size }, (_, at) => at);
  const path = every.flatMap((y) => every.map((x) => (get(x, y) ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')));
  return { size: size + 2 * quiet, path: path.join('') };
}
