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
    <div ref={takeHeight}>
      <Suspense fallback={null}>
        {notices.map((notice) => (
          <Line key={notice.kind} notice={notice} />
        ))}
      </Suspense>
    </div>
  );
}

/** The stage below gives up as much as stands above it: a style sheet cannot know how many lines a text takes. */
function takeHeight(notices: HTMLDivElement | null): (() => void) | undefined {
  if (notices === null) return undefined;
  const root = document.documentElement.style;
  const observer = new ResizeObserver(() => root.setProperty('--notices', `${notices.offsetHeight}px`));
  observer.observe(notices);
  return () => {
    observer.disconnect();
    root.removeProperty('--notices');
  };
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
