import type { Flaw, LinkNotice, LinkProblem, Problem } from '../../sharing/index.ts';
import { anyOf } from './lists.ts';
import { say } from './say.ts';

type Shape = Extract<Flaw, { code: 'wrong-type' }>['expected'];

const shapes: Readonly<Record<Shape, string>> = {
  text: '文字',
  number: '數字',
  'whole-number': '整數',
  list: '清單',
  object: '物件',
  'yes-or-no': 'true 或 false',
  nothing: '空值',
};

const reservedRoles: Readonly<Record<Extract<Flaw, { code: 'reserved-address' }>['role'], string>> = {
  network: '網路位址',
  broadcast: '廣播位址',
};

export function problemText(problem: Problem): string {
  return say`${problem.path === '' ? '這個情境' : problem.path}${flawText(problem)}`;
}

/** What is wrong, as a predicate of the place. */
function flawText(flaw: Flaw): string {
  switch (flaw.code) {
    case 'too-large':
      return `有 ${flaw.size} 個字元；最多讀取 ${flaw.limit} 個`;
    case 'not-json':
      return '不是 JSON';
    case 'newer-version':
      return `是 ${flaw.found}，比這個頁面新；這裡讀得懂的版本到 ${flaw.known} 為止`;
    case 'unknown-version':
      return `是${quoted(flaw.found)}；必須是 ${flaw.known}`;
    case 'wrong-type':
      return say`必須是${shapes[flaw.expected]}，而不是${shapes[flaw.found]}`;
    case 'missing-field':
      return '沒有提供';
    case 'unknown-field':
      return `在這裡沒有意義；可用的有 ${flaw.allowed.join('、')}`;
    case 'not-allowed':
      return `是${quoted(flaw.value)}；必須是 ${anyOf(flaw.allowed)}`;
    case 'out-of-range':
      return `是 ${flaw.value}；必須介於 ${flaw.minimum} 與 ${flaw.maximum} 之間`;
    case 'wrong-count':
      return `有 ${flaw.count} 項；必須有 ${flaw.minimum} 到 ${flaw.maximum} 項`;
    case 'too-many-pods':
      return `總共有 ${flaw.count} 個 Pod；最多畫 ${flaw.limit} 個`;
    case 'bad-id':
      return `是${quoted(flaw.value)}；識別名稱為 1 到 ${flaw.maximum} 個小寫字母、數字與連字號，首尾必須是字母或數字`;
    case 'reserved-id':
      return `是${quoted(flaw.value)}；${anyOf(flaw.reserved)} 不能當作識別名稱`;
    case 'bad-text':
      return `必須是一行 ${flaw.minimum} 到 ${flaw.maximum} 個看得見的字元`;
    case 'bad-address':
      return `是${quoted(flaw.value)}；必須是 IPv4 位址，例如 192.168.1.11`;
    case 'bad-prefix':
      return `是${quoted(flaw.value)}；必須是 IPv4 前綴，例如 10.4.0.0/16，且前綴長度之後的位元都是 0`;
    case 'bad-ports':
      return `是${quoted(flaw.value)}；必須是連接埠（例如 80）或範圍（例如 8000-8080）`;
    case 'bad-party':
      return '必須指明一個叢集、一個裝置或一串前綴';
    case 'duplicate':
      return `是${quoted(flaw.value)}，${flaw.first} 已經用過`;
    case 'unusable-range':
      return `是 ${flaw.value}，落在 ${flaw.within} 內，那是主機不能使用的範圍`;
    case 'wrong-length':
      return `是 ${flaw.value}；前綴長度必須介於 ${flaw.shortest} 與 ${flaw.longest} 之間`;
    case 'outside-range':
      return `是 ${flaw.value}，落在 ${flaw.range} 之外`;
    case 'reserved-address':
      return `是 ${flaw.value}，也就是 ${flaw.range} 的${reservedRoles[flaw.role]}`;
    case 'too-few-blocks':
      return `是 ${flaw.range}，只有 ${flaw.blocks} 個長度 ${flaw.blockLength} 的區塊，不夠 ${flaw.nodes} 個節點用`;
    case 'too-many-pods-for-block':
      return `有 ${flaw.pods} 個 Pod；長度 ${flaw.blockLength} 的區塊只容得下 ${flaw.room} 個`;
    case 'unknown-device':
      return `指到不存在的裝置${quoted(flaw.value)}；現有 ${flaw.allowed.join('、')}`;
    case 'unknown-cluster':
      return `指到不存在的叢集${quoted(flaw.value)}；現有 ${flaw.allowed.join('、')}`;
  }
}

export function linkProblemText(problem: LinkProblem): string {
  switch (problem.code) {
    case 'too-long':
      return `連結有 ${problem.length} 個字元；最多讀取 ${problem.limit} 個。`;
    case 'newer-version':
      return `這個連結來自較新版的頁面（${problem.found}）；這裡讀得懂的連結到版本 ${problem.known} 為止。`;
    case 'unknown-parameter':
      return `連結裡的參數 ${problem.parameter} 在這裡沒有意義；認得的有 ${problem.allowed.join('、')}。`;
    case 'repeated-parameter':
      return `連結裡的 ${problem.parameter} 不只一個。`;
    case 'bad-value':
      return problem.allowed.length === 0
        ? `連結裡的 ${problem.parameter} 不能是${quoted(problem.value)}。`
        : `連結裡的 ${problem.parameter} 是${quoted(problem.value)}；必須是 ${anyOf(problem.allowed)}。`;
    case 'unknown-scenario':
      return `沒有${quoted(problem.id)}這個情境；現有 ${problem.known.join('、')}。`;
    case 'missing-payload':
      return '連結說它帶著情境，卻沒有；也許結尾被截斷了。';
    case 'bad-payload':
      return '連結帶著的情境無法解開。';
    case 'bad-checksum':
      return '連結在傳遞途中被截斷或更動：校驗碼不符。';
    case 'bad-scenario':
      return `連結帶著的情境有錯誤：${problem.problems.map(problemText).join('；')}。`;
  }
}

/** More than these would not be read. */
const mostNamed = 5;

export function linkNoticeText(notice: LinkNotice): string {
  switch (notice.kind) {
    case 'unknown-parameters': {
      const { length } = notice.parameters;
      const named = notice.parameters.slice(0, mostNamed);
      const rest = length > mostNamed ? `等 ${length} 個參數` : '';
      const hints = named.flatMap(({ name, meant }) =>
        meant === null ? [] : [`${quoted(name)}是不是 ${meant}= 的筆誤？`],
      );
      return `連結裡的${named.map(({ name }) => quoted(name)).join('、')}${rest}在這裡沒有意義，已略過。${hints.join('')}`;
    }
    case 'cut':
      return '這個連結少了結尾，似乎在傳遞途中被截斷；眼前的畫面不一定是對方想給你看的。';
    case 'altered':
      return '這個連結和產生時不同，在傳遞途中被截斷或更動過；眼前的畫面不一定是對方想給你看的。';
    case 'scenario-changed':
      return `產生這個連結之後，這個情境（${notice.id}）已經更動；現在的結果可能和當時不同。`;
  }
}

function quoted(text: string): string {
  return `「${text}」`;
}
