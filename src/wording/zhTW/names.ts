/** Names that the page's own scenarios and models give; whoever writes a scenario names things in the language they like. */
const known: Readonly<Record<string, string>> = {
  'Network fabric': '底層網路',
  'Other client': '外部用戶端',
  'Other server': '外部伺服器',
  'On-prem host': '地端主機',
  'Private server': '私有網路伺服器',
  'Office client': '辦公室用戶端',
  'Office server': '辦公室伺服器',
  'Internet server': '網際網路伺服器',
  'Machine beside': '節點旁的主機',
};

export function localName(name: string): string {
  return known[name] ?? name.replace(/^Cluster (?=\d+$)/, '叢集 ');
}

/** `叢集 2 服務`. */
export function serviceName(name: string): string {
  const cluster = localName(name.replace(/ service$/, ''));
  return name.endsWith(' service') ? `${cluster} 服務` : name;
}

const titles: Readonly<Record<string, string>> = {
  'two-clusters': '兩個叢集',
  'one-node-each': '各一個節點',
  overlap: '位址範圍重疊',
  firewall: '中間有防火牆',
  'same-port': '相同的來源連接埠',
  'real-networks': '叢集與辦公室',
  'load-balanced': '叢集與辦公室，加上 Service',
  'static-flat': 'Pod 在節點的子網路裡',
};

/** The title of a scenario of the catalogue. */
export function scenarioTitle(id: string, title: string): string {
  return titles[id] ?? title;
}
