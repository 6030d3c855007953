import { languages } from '../../formats/index.ts';

const spoken = `[--lang ${languages.join('|')}]`;
const network = 'SCENARIO --model MODEL [--set KEY=VALUE ...] [--fault FAULT ...]';
const ends = '--from ENDPOINT --to ENDPOINT|IP:PORT';
const way = '[--dial auto|pod-ip|service] [--protocol tcp|udp]';

/** What each command takes, as a shell's help writes it: the same in every language. */
export const usage = {
  trace: `npm run --silent trace -- ${network} ${ends} ${way} [--json | --as markdown|csv|mermaid] ${spoken}`,
  topology: `npm run --silent topology -- ${network} --json`,
  matrix: `npm run --silent matrix -- ${network} ${way} [--classes] [--json] ${spoken}`,
  catalogue: `npm run --silent catalogue -- [--json] ${spoken}`,
  pcap: `npm run --silent pcap -- ${network} ${ends} ${way} [--out FILE] ${spoken}`,
  link: `npm run --silent link -- ${network} ${ends} ${way} [--against MODEL] [--step NUMBER] [--base URL] [--json] ${spoken}`,
  picture: `npm run --silent picture -- (${network} ${ends} | LINK) ${way} [--against MODEL] [--step NUMBER] [--stepped] [--theme light|dark] [--base URL] [--out FILE] ${spoken}`,
  collisions: `npm run --silent collisions -- ("NAME: pods CIDR, nodes CIDR, services CIDR" ... | -) [--json] ${spoken}`,
  lab: `npm run --silent lab -- ${network} (${ends} | --all) ${way} ${spoken}`,
  verify: `npm run --silent verify:kernel -- [--seed NUMBER] [--part full|ci] [--report FILE] ${spoken}`,
  cost: `npm run --silent lab:cost -- [--rounds NUMBER] ${spoken}`,
};

export const importUsage = `npm run --silent import -- FILE... [--answer QUESTION=ANSWER ...] [--json] ${spoken}`;

export const takeHomeUsage = `npm run --silent take-home -- ${network} ${ends} ${way} ${spoken}`;

export const policyUsage = `npm run --silent policy -- DIR [--host-network pods|nodes] [--json] ${spoken}`;
