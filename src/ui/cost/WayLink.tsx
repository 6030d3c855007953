import type { ReactNode } from 'react';
import { linkParts, parseLink } from '../../formats/index.ts';
import { followed, hrefOf, openView, usePageWords } from '../shared/index.ts';

interface WayLinkProps {
  readonly name: string;
  /** What was measured, as the report has it. */
  readonly link: string;
  readonly onFollow: () => void;
}

/** A way's name, which opens the send that was measured; the name alone where this page no longer understands the link. */
export function WayLink({ name, link, onFollow }: WayLinkProps): ReactNode {
  const { panel } = usePageWords().cost;
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) return name;
  const go = (): void => {
    openView(parsed.value);
    onFollow();
  };
  return (
    <a href={hrefOf(parsed.value)} title={panel.openWay} onClick={(event) => followed(event, go)}>
      {name}
    </a>
  );
}
