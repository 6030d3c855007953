import type { Cause, Ending, FinalHop, Topology } from '../../engine/index.ts';
import { findRule } from '../notation/findRule.ts';
import { flowText } from '../notation/flow.ts';
import { packetAfter } from '../../engine/index.ts';
import { ruleName } from '../notation/ruleName.ts';
import type { Silence } from '../notation/silence.ts';
import { nextHopOf, silenceOf } from '../notation/silence.ts';
import type { StepText } from '../words.ts';
import { causeText } from './causes.ts';
import { contentText } from './packets.ts';
import { routeText } from './routes.ts';
import { ruleText } from './rules.ts';
import { say } from './say.ts';

export function endingText(topology: Topology, final: FinalHop): StepText {
  const { ending } = final;
  switch (ending.kind) {
    case 'arrived':
      return arrivedText(final, ending);
    case 'stopped':
      return {
        title: causeText(ending.cause),
        why: `${evidenceText(topology, final, ending)}；${responseText(final, ending.cause)}`,
      };
  }
}

function arrivedText(final: FinalHop, { taker }: Extract<Ending, { kind: 'arrived' }>): StepText {
  const { header } = packetAfter(final);
  switch (taker.kind) {
    case 'listener':
      return {
        title: '接受',
        why:
          header.protocol === 'icmp'
            ? '有行程接收它'
            : say`有行程監聽連接埠 ${header.destinationPort}；它看到的對方是 ${header.source}:${header.sourcePort}`,
      };
    case 'proxy':
      return { title: '終結連線', why: say`代理 ${ruleName(taker.proxy)}接受這條連線` };
    case 'peer':
      if (header.protocol === 'icmp') {
        return { title: '忽略錯誤', why: '已建立的 TCP 連線不會因 ICMP 錯誤而結束' };
      }
      return header.signal === 'rst'
        ? { title: '被重設', why: '這個重設是給這裡一條開著的連線的，連線立刻關閉' }
        : { title: '收下', why: say`這裡開著一條與 ${header.source}:${header.sourcePort}之間的連線` };
    case 'asker':
      if (header.protocol === 'tcp' && header.signal === 'rst') {
        return {
          title: '收到 RST：連線被拒絕',
          why: say`它來自 ${header.source}:${header.sourcePort}，那裡沒有 socket 要這條連線`,
        };
      }
      return header.protocol === 'icmp'
        ? { title: '收到 ICMP 錯誤', why: say`${contentText(header)}所引用的，正是這個 socket 送出的封包` }
        : {
            title: '收到回覆',
            why: say`它正是來自當初所問的位址與連接埠：${header.source}:${header.sourcePort}`,
          };
  }
}

function evidenceText(topology: Topology, final: FinalHop, ending: Extract<Ending, { kind: 'stopped' }>): string {
  const packet = packetAfter(final);
  const { header, outer } = packet;
  const destination = outer?.destination ?? header.destination;
  switch (ending.cause) {
    case 'no-route':
      return say`這裡沒有路由涵蓋${destination}`;
    case 'blackhole-route':
    case 'unreachable-route':
    case 'prohibit-route':
      return ending.route === null
        ? say`往 ${destination}的路由拒絕封包`
        : say`${destination}的最長前綴比對：${routeText(topology, ending.route)}`;
    case 'no-neighbour':
      return say`鏈路上沒有人回應${nextHopOf(final) ?? destination}`;
    case 'ttl-expired':
      return say`到達時 TTL 為 ${outer?.ttl ?? packet.ttl}，轉送還要再減一`;
    case 'not-a-router':
      return say`${destination}不是這個裝置的位址，而它不轉送`;
    case 'martian-source':
      if (final.steps.some(({ kind }) => kind === 'originate')) {
        return say`來源 ${header.source}代表裝置自己，永遠不會離開它`;
      }
      return say`來源 ${outer?.source ?? header.source}是這個裝置自己的位址，封包不可能來自外面`;
    case 'reverse-path':
      return say`給 ${outer?.source ?? header.source}的回覆會從另一個介面出去`;
    case 'filter-drop':
    case 'filter-reject':
      return filterText(topology, final, ending);
    case 'port-closed':
      if (outer !== null) return '這裡沒有隧道介面接收外層封包';
      return header.protocol === 'icmp' ? '沒有人接收它' : say`沒有行程監聽連接埠 ${header.destinationPort}`;
    case 'picked-up':
    case 'no-such-connection':
      return say`這裡沒有 socket 在等 ${contentText(header)}，${flowText(header)}`;
    case 'hairpin-port':
      return '它必須從進來的同一個橋接埠出去，而那裡沒有開啟 hairpin 模式';
    case 'tunnel-loop':
      return ending.route === null
        ? '隧道另一端的位址就是這個裝置自己的位址'
        : say`外層封包會再次進入隧道：${routeText(topology, ending.route)}`;
    case 'broadcast-address':
      return final.steps.some(({ kind }) => kind === 'originate')
        ? say`${destination}代表一條鏈路上的所有機器：不能與它建立連線，而要送資料包給它，socket 得先要求廣播（SO_BROADCAST）`
        : say`${destination}代表這個裝置某條鏈路上的所有機器：TCP 不予理會，資料包則只有在有 socket 監聽時才會收下`;
    case 'device-down':
      return '裝置已停機';
  }
}

function filterText(topology: Topology, final: FinalHop, { rule }: Extract<Ending, { kind: 'stopped' }>): string {
  if (rule === null) return '被過濾規則拒絕';
  const found = findRule(topology, final.device, rule);
  return found === null ? say`${ruleName(rule)}拒絕它` : ruleText(topology, found);
}

const silences: Readonly<Record<Silence, (asker: string) => string>> = {
  'no-packet': () => '沒有封包離開',
  nothing: () => '不回傳任何訊息',
  'no-error-about-errors': () => '不回傳任何訊息：錯誤不會再用錯誤回覆',
  'reset-not-followed': () => '它會得到 TCP 重設作為回覆，這裡不再往下追',
  'error-not-followed': () => '它會得到 ICMP 3/3（連接埠無法到達）作為回覆，這裡不再往下追',
  'knows-no-way': (asker) => say`不回傳任何訊息：這個裝置不知道怎麼到${asker}`,
};

function responseText(final: FinalHop, cause: Cause): string {
  const { response, arrived } = final;
  return response === null
    ? silences[silenceOf(final, cause)](arrived.header.source)
    : say`向 ${response.header.destination}回傳 ${contentText(response.header)}`;
}
