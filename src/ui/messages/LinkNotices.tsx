import type { ReactNode } from 'react';
import { Suspense } from 'react';
import type { LinkNotice } from '../../formats/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, usePageWords } from '../shared/index.ts';

/** What is to be said of the link that was opened: quietly, as the page is there all the same, and until it is put away. */
export function LinkNotices(): ReactNode {
  const notices = useApp((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <Suspense fallback={null}>
      {notices.map((notice) => (
        <Line key={notice.kind} notice={notice} />
      ))}
    </Suspense>
  );
}

function Line({ notice }: { readonly notice: LinkNotice }): ReactNode {
  const words = usePageWords();
  return (
    <p className="notice" role="status">
      <span className="notice-text">{words.linkNoticeText(notice)}</span>
      <Button
        look="quiet"
        icon="close"
        label={words.ui.trouble.dismissNotice}
        onClick={() => dispatch({ kind: 'notice-dismissed', notice: notice.kind })}
      />
    </p>
  );
}
