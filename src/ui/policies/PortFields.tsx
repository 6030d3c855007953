import type { ReactNode } from 'react';
import type { PolicyProtocol, PortMatch } from '../../engine/policy/index.ts';
import { policyProtocols } from '../../engine/policy/index.ts';
import { Button, Select, usePageWords } from '../shared/index.ts';
import { Typed } from './Typed.tsx';

interface PortFieldsProps {
  /** `null`: every port of every protocol. */
  readonly ports: readonly PortMatch[] | null;
  readonly onChange: (ports: readonly PortMatch[] | null) => void;
}

/** As their authors write them, in every language. */
const protocolNames: Readonly<Record<PolicyProtocol, string>> = { tcp: 'TCP', udp: 'UDP', sctp: 'SCTP' };

/** At which ports: every one, or some by number, by range or by name. */
export function PortFields({ ports, onChange }: PortFieldsProps): ReactNode {
  const { fields } = usePageWords().policyEditor;
  const all = ports ?? [];
  return (
    <div className="policies-ports" role="group" aria-label={fields.ports}>
      {ports === null ? <p>{fields.everyPort}</p> : null}
      {all.map((each, at) => (
        // Ports are told apart by their places.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="policies-requirement" key={at}>
          <Select
            label={fields.protocol}
            labelled="above"
            value={each.protocol ?? 'tcp'}
            options={policyProtocols.map((value) => ({ value, label: protocolNames[value] }))}
            onChoose={(protocol) => onChange(all.with(at, { ...each, protocol }))}
          />
          <Typed
            label={fields.port}
            value={portText(each)}
            help={fields.portHelp}
            wrong={fields.wrongPort}
            read={(text) => portIn(text, each.protocol ?? 'tcp')}
            onSay={(next) => onChange(all.with(at, next))}
          />
          <Button
            look="quiet"
            icon="close"
            label={fields.removePort(at + 1)}
            onClick={() => onChange(all.length === 1 ? null : all.toSpliced(at, 1))}
          />
        </div>
      ))}
      <Button
        look="quiet"
        icon="plus"
        onClick={() => onChange([...all, { kind: 'range', protocol: 'tcp', range: { from: 8080, to: 8080 } }])}
      >
        {fields.addPort}
      </Button>
    </div>
  );
}

function portText(match: PortMatch): string {
  switch (match.kind) {
    case 'all':
      return '';
    case 'named':
      return match.name;
    case 'range': {
      const { from, to } = match.range;
      return from === to ? `${from}` : `${from}-${to}`;
    }
  }
}

function portIn(text: string, protocol: PolicyProtocol): PortMatch | null {
  if (text.trim() === '') return { kind: 'all', protocol };
  const range = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(text);
  if (range !== null) {
    const [from, to] = [Number(range[1]), Number(range[2] ?? range[1])];
    return from >= 1 && from <= to && to <= 65_535 ? { kind: 'range', protocol, range: { from, to } } : null;
  }
  return /^(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/.test(text) ? { kind: 'named', name: text, protocol } : null;
}
