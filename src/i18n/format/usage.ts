const network = 'SCENARIO --model MODEL [--set KEY=VALUE ...] [--fault FAULT ...]';
const ends = '--from ENDPOINT --to ENDPOINT|IP:PORT';
const way = '[--dial auto|pod-ip|service] [--protocol tcp|udp]';

/** What each command takes, as a shell's help writes it: the same in every language. */
export const usage = {
  trace: `npm run --silent trace -- ${network} ${ends} ${way} [--json | --as markdown|csv|mermaid]`,
  topology: `npm run --silent topology -- ${network} --json`,
  matrix: `npm run --silent matrix -- ${network} ${way} [--classes] [--json]`,
  catalogue: 'npm run --silent catalogue -- [--json]',
  pcap: `npm run --silent pcap -- ${network} ${ends} ${way} [--out FILE]`,
  link: `npm run --silent link -- ${network} ${ends} ${way} [--against MODEL] [--step NUMBER] [--base URL] [--json]`,
  picture: `npm run --silent picture -- (${network} ${ends} | LINK) ${way} [--against MODEL] [--step NUMBER] [--stepped] [--theme light|dark] [--base URL] [--out FILE]`,
  collisions: 'npm run --silent collisions -- ("NAME: pods CIDR, nodes CIDR, services CIDR" ... | -) [--json]',
  lab: `npm run --silent lab -- ${network} (${ends} | --all) ${way}`,
  verify: 'npm run --silent verify:kernel -- [--seed NUMBER] [--part full|ci] [--report FILE]',
  cost: 'npm run --silent lab:cost -- [--rounds NUMBER]',
};

export const importUsage = 'npm run --silent import -- FILE... [--answer QUESTION=ANSWER ...] [--json]';

export const takeHomeUsage = `npm run --silent take-home -- ${network} ${ends} ${way}`;

export const policyUsage = 'npm run --silent policy -- DIR [--host-network pods|nodes] [--json]';
