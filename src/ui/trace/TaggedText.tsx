import type { ReactNode } from 'react';
import { Fragment } from 'react';
import type { Identities } from '../../diagram/index.ts';
import type { Tag } from '../../playback/index.ts';
import { Termed } from '../terms/index.ts';
import { AddressTag } from './AddressTag.tsx';

interface TaggedTextProps {
  readonly text: string;
  readonly before?: string;
  /** The tags of this moment: an address in the text that one of them bears is drawn as it is worn. */
  readonly tags: readonly Tag[];
  readonly identities: Identities;
}

/** An IPv4 address, or one with a port; not the length of a prefix. */
const addressPattern = /(?<![\d.])(\d{1,3}(?:\.\d{1,3}){3})(?::(\d+))?(?![\d/]|\.\d)/gu;

/** What no line begins with. */
const closingMarks = /^[.,:;!?)\]}。，：；！？）」、]+/u;

/** A sentence with its terms explained, and the addresses of the packet as tags. */
export function TaggedText({ text, before = '', tags, identities }: TaggedTextProps): ReactNode {
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(addressPattern)) {
    const [whole, address = '', port] = match;
    const tag = tags.find((each) => each.address === address);
    if (tag === undefined || port?.length === 0) continue;
    const start = match.index;
    pieces.push(
      <Termed key={`words-${end}`} text={text.slice(end, start)} before={`${before} ${text.slice(0, end)}`} />,
    );
    const [closing = ''] = closingMarks.exec(text.slice(start + whole.length)) ?? [];
    pieces.push(
      <span key={`tag-${start}`} className="tag-closed">
        <AddressTag
          identity={identities.ofOwner(tag.owner)}
          address={address}
          port={port === undefined ? null : Number(port)}
        />
        {closing}
      </span>,
    );
    end = start + whole.length + closing.length;
  }
  pieces.push(<Termed key={`words-${end}`} text={text.slice(end)} before={`${before} ${text.slice(0, end)}`} />);
  return <Fragment>{pieces}</Fragment>;
}
