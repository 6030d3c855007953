import type {
  DeviceId,
  Exchange,
  Outcome,
  OutcomeKind,
  Receiver,
  Symptom,
  Topology,
  TransportProtocol,
} from '../../engine/index.ts';
import { isTranslated, publishedOnlyFor, rewritesIn, socketText, symptomOf } from '../../engine/index.ts';
import { errnoOf } from '../notation/errno.ts';
import { causeText } from './causes.ts';
import { endpointName, labelOf } from './devices.ts';
import { say } from './say.ts';

const kinds: Readonly<Record<OutcomeKind, string>> = {
  delivered: '送達',
  misdelivered: '送錯對象',
  dropped: '丟棄',
  rejected: '拒絕',
};

const symptoms: Readonly<Record<TransportProtocol, Readonly<Record<Symptom, string>>>> = {
  tcp: {
    connected: '已連線',
    reset: '連線遭重設',
    refused: '連線被拒',
    unreachable: '無法到達',
    timeout: '逾時',
  },
  udp: {
    connected: '有回覆',
    reset: '連線遭重設',
    refused: '連線被拒',
    unreachable: '無法到達',
    timeout: '逾時',
  },
};

export function outcomeKindText(kind: OutcomeKind): string {
  return kinds[kind];
}

export function symptomText(symptom: Symptom, protocol: TransportProtocol): string {
  return symptoms[protocol][symptom];
}

/** `逾時：connect() 失敗，錯誤為 ETIMEDOUT`. */
export function experienceText(exchange: Exchange): string {
  const { protocol } = exchange.attempt;
  const symptom = symptomOf(exchange);
  const title = symptomText(symptom, protocol);
  const errno = errnoOf(exchange);
  const broke = exchange.legs[0].later?.failure ?? null;
  if (broke !== null && errno !== null) return `${title}：connect() 成功，之後讀取失敗，錯誤為 ${errno}`;
  if (broke !== null) return `${title}：connect() 成功，之後什麼都沒傳回來`;
  if (errno !== null) {
    return protocol === 'tcp' ? `${title}：connect() 失敗，錯誤為 ${errno}` : `${title}：socket 回報 ${errno}`;
  }
  return symptom === 'timeout' ? `${title}：什麼都沒傳回來` : title;
}

export function outcomeText(topology: Topology, exchange: Exchange, outcome: Outcome): string {
  const { kind, at, cause, way, later } = outcome;
  const place = labelOf(topology, at);
  const reason = cause === null ? '' : `：${causeText(cause)}`;
  const onTheWay = `${later ? '交握之後' : ''}${way === 'reply' ? '回程' : ''}`;
  switch (kind) {
    case 'delivered':
      return `送達，${touchedText(exchange)}`;
    case 'misdelivered':
      return say`送錯對象，到了${place}，${touchedText(exchange)}`;
    case 'dropped':
      return say`${onTheWay}在${place}被丟棄${reason}${publishedClause(topology, exchange, outcome)}`;
    case 'rejected':
      return say`${onTheWay}在${place}被拒絕${reason}${publishedClause(topology, exchange, outcome)}`;
  }
}

/** `；10.96.1.10:80 只以 TCP 公布`. */
function publishedClause(topology: Topology, exchange: Exchange, outcome: Outcome): string {
  const only = publishedOnlyFor(topology, exchange, outcome);
  return only === null ? '' : `；${socketText(exchange.attempt.dialed)} 只以 ${only.toUpperCase()} 公布`;
}

function touchedText(exchange: Exchange): string {
  if (!isTranslated(exchange)) return '原封不動';
  const rewrites = exchange.legs.reduce((sum, { request }) => sum + rewritesIn(request), 0);
  const connections = exchange.legs.length;
  return [...(rewrites > 0 ? [`改寫 ${rewrites} 次`] : []), ...(connections > 1 ? [`${connections} 條連線`] : [])].join(
    '，',
  );
}

export function receiverText(topology: Topology, receiver: Receiver | null): string {
  if (receiver === null) return '沒有行程收到';
  return say`${endpointName(topology, receiver.device)}看到 ${socketText(receiver.sees)}`;
}

export function candidatesText(topology: Topology, candidates: readonly DeviceId[]): string {
  const [only, ...others] = candidates;
  if (only === undefined) return '沒有需要分辨的對象';
  return others.length === 0
    ? say`只可能是${endpointName(topology, only)}`
    : `可能是 ${candidates.length} 個端點中的任一個`;
}
