import type { CliWords } from '../cliWords.ts';
import { cellSign } from '../notation/cells.ts';
import { lab } from './lab.ts';
import { say } from './say.ts';

const network = 'SCENARIO --model MODEL [--set KEY=VALUE ...] [--fault FAULT ...]';
const way = '[--dial auto|pod-ip|service] [--protocol tcp|udp]';

export const cli: CliWords = {
  usage: {
    trace: `npm run --silent trace -- ${network} --from ENDPOINT --to ENDPOINT|IP:PORT ${way} [--json]`,
    topology: `npm run --silent topology -- ${network} --json`,
    matrix: `npm run --silent matrix -- ${network} ${way} [--json]`,
    catalogue: 'npm run --silent catalogue -- [--json]',
    pcap: `npm run --silent pcap -- ${network} --from ENDPOINT --to ENDPOINT|IP:PORT ${way} [--out FILE]`,
    lab: `npm run --silent lab -- ${network} (--from ENDPOINT --to ENDPOINT|IP:PORT | --all) ${way}`,
    verify: 'npm run --silent verify:kernel -- [--seed NUMBER] [--part full|ci] [--report FILE]',
    cost: 'npm run --silent lab:cost -- [--rounds NUMBER]',
  },
  internalError: (what) => `這是程式的錯誤，不是你輸入的錯誤：${what}`,
  missing: (field, allowed) => `缺少 ${field}；${allowedText(allowed)}`,
  missingValue: (field) => `${field} 需要一個值`,
  multicast: (field, value) =>
    `${field}：「${value}」是群播位址（224.0.0.0/4），送到那裡的封包會有任意多個接收端；可用的是單一機器的位址`,
  notAllowed: (field, value, allowed) => `${field}：「${value}」不能用；${allowedText(allowed)}`,
  notSetting: (value, keys) => `--set：「${value}」不是 KEY=VALUE 的形式；可用的 KEY 有 ${keys.join('、')}`,
  notPrefixes: (field, value, example) => `${field}：「${value}」不能用；必須是以逗號分隔的前綴，例如 ${example}`,
  nothingToBreak: (field, value, known) => `${field}：「${value}」不在這個網路裡；${allowedText(known)}`,
  unknownOption: (option, allowed) => `這裡沒有選項 ${option}；${allowedText(allowed)}`,
  takesNoValue: (option, value) => `${option} 不接受值，卻給了「${value}」`,
  repeated: (option) => `${option} 只能給一次`,
  surplus: (argument) => `「${argument}」是多餘的引數；選項以 -- 開頭`,
  noScenario: (value, reason, catalogue) =>
    `SCENARIO：無法讀取「${value}」（${reason}）；可用的有 ${catalogue.join('、')}、情境檔、代表標準輸入的 -，或加上引號的分享連結`,
  problems: (field, first, others) => `${field}：${first}${others === 0 ? '' : `（還有 ${others} 個問題）`}`,
  notForTerminals: (option, example) =>
    `缺少 ${option}，而擷取檔不是能顯示在終端機上的文字；請指定檔案，例如 ${example}，或以管線輸出`,
  notWritten: (option, value, reason) => `${option}：無法寫入「${value}」（${reason}）`,
  written: (file, bytes) => `${file}：${bytes} 位元組，供 Wireshark 或 tshark 使用`,
  onlyJson: (option) => `缺少 ${option}；拓撲只能以 JSON 輸出`,
  headings: {
    model: '模式',
    fault: '故障',
    warning: '警告',
    from: '傳送端',
    to: '接收端',
    dialed: '連往',
    request: '請求',
    reply: '回覆',
    outcome: '結果',
    sender: '傳送端看到',
    receiver: '接收端看到',
    candidates: '那是誰？',
    state: 'conntrack',
    scenarios: '情境',
    models: '模式',
    claims: '文件論點，各附可以看到它的連結',
  },
  connection: (number, of) => `第 ${number} 條連線，共 ${of} 條`,
  noReply: '什麼都沒傳回來',
  cell: cellSign,
  matrixLegend: '列為傳送端，欄為接收端：+ 原封不動送達，~ 轉換後送達，! 送錯對象，x 拒絕，. 丟棄',
  values: (values, initial) => values.map((each) => (each === initial ? say`${each}（初始值）` : each)).join('、'),
  prefixes: (initial) => `以逗號分隔的前綴；初始值為 ${initial}`,
  lab,
};

function allowedText(allowed: readonly string[]): string {
  return allowed.length === 0 ? '這裡沒有可用的值' : `可用的有 ${allowed.join('、')}`;
}
