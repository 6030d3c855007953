import type { Header, Hop, SourceChoice, Step, Topology } from '../../engine/index.ts';
import { deviceOf } from '../../engine/index.ts';
import { holderOf } from '../notation/addresses.ts';
import type { StepText } from '../words.ts';
import { contentText } from './packets.ts';
import { say } from './say.ts';

type Origination = Extract<Step, { kind: 'originate' }>;

export function originateText(topology: Topology, hop: Hop, { header, source }: Origination): StepText {
  return {
    title: titleOf(header),
    why: `${contentText(header)}；${choiceText(topology, hop, header, source)}`,
  };
}

function titleOf(header: Header): string {
  if (header.protocol === 'icmp') return '送出錯誤';
  switch (header.signal) {
    case 'syn':
    case 'datagram':
      return '送出';
    case 'syn-ack':
      return '回覆';
    case 'rst':
      return '拒絕連線';
    case 'ack':
      return '確認收到';
    case 'data':
      return '送出資料';
  }
}

function choiceText(topology: Topology, hop: Hop, header: Header, source: SourceChoice): string {
  const holder = holderOf(deviceOf(topology, hop.device), header.source, exitOf(hop));
  switch (source) {
    case 'bound':
      return isSegment(header) ? '這條連線的位址就是這些' : '它以被問到的位址回覆';
    case 'own-destination':
      return '目的地是自己的位址，所以來源也是同一個';
    case 'route':
      return say`往 ${header.destination}的路由指定以 ${header.source}為來源`;
    case 'interface':
      return holder === null
        ? say`往 ${header.destination}的路由從自己的介面出去，所以來源是那個介面的位址`
        : say`往 ${header.destination}的路由從 ${holder}出去，所以來源是那個介面的位址`;
    case 'any-interface':
      return holder === null
        ? '出去的介面沒有位址，所以來源取自另一個介面'
        : say`出去的介面沒有位址，所以來源取自 ${holder}`;
  }
}

/** One of a connection that stands: neither asks nor answers from anywhere else. */
function isSegment(header: Header): boolean {
  return header.protocol === 'tcp' && (header.signal === 'ack' || header.signal === 'data');
}

/** The interface that the first way looked up here leads out of. */
function exitOf({ steps }: Hop): string | null {
  const route = steps.find((step) => step.kind === 'route')?.route;
  return route?.kind === 'unicast' ? route.interface : null;
}
