import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { linkOf, useApp } from '../../state/index.ts';
import { Dialog, usePageWords } from '../shared/index.ts';
import { qrCodeOf } from './qrCode.ts';

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
