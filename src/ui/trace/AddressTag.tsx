import type { ReactNode } from 'react';
import type { OwnerIdentity } from '../../diagram/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import type { Tag } from '../../playback/index.ts';
import { topologyOf } from '../../state/index.ts';
import { Glyph, useDerived, useTraceWords } from '../shared/index.ts';

interface AddressTagProps {
  readonly identity: OwnerIdentity;
  readonly address: string;
  readonly port?: number | null;
  /** Whose it is, where there is room to say so. */
  readonly name?: string;
}

/** An address as it is worn: in the colour, with the shape and with the letter of its owner. */
export function AddressTag({ identity, address, port = null, name }: AddressTagProps): ReactNode {
  return (
    <span className="tag" data-owner={identity.slot}>
      <Glyph identity={identity} />
      {name === undefined ? null : <span className="tag-name">{name} </span>}
      <span className="tag-number">
        {address}
        {port === null ? null : <span className="tag-port">:{port}</span>}
      </span>
    </span>
  );
}

/** What a tag's owner is called; an address that stands for others has its own word. */
export function useOwnerName(side: SideIndex): (tag: Tag) => string {
  const words = useTraceWords();
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  return ({ owner }) => {
    const device = owner.kind === 'device' ? topology.devices.get(owner.device) : undefined;
    if (device !== undefined) return words.deviceLabel(device);
    return owner.kind === 'virtual' ? words.shell.picture.duties.vip : '';
  };
}
