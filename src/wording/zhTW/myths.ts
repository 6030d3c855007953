import type { MythId } from '../../evidence/index.ts';
import type { MythText } from '../mythText.ts';

const myths: Readonly<Record<MythId, MythText>> = {
  'nat-forbidden': {
    said: 'Kubernetes 禁止 NAT。',
    so: '只在同一叢集的 Pod 之間如此。Service 隨時都在改寫目的地；至於離開叢集的流量，沒有任何保證。',
  },
  'clusters-are-flat': {
    said: 'Kubernetes 網路是扁平的，所以我的叢集是扁平模式。',
    so: '那個「扁平」說的是單一叢集的內部。島嶼裡也是如此，而它的 Pod 位址在別的叢集又用了一次。',
  },
  'overlay-is-island': {
    said: '有覆蓋網路就是島嶼，沒有就是扁平。',
    so: '兩件事互不相干。這裡兩個網路都是島嶼，只有一個做封裝。',
  },
  'never-equal': {
    said: '不同叢集的 Pod 位址絕對不能相同。',
    so: '可以，只要沒有人從別的叢集直接連 Pod 自己的位址。範圍相同的叢集要互連，就得靠公布的位址與閘道。',
  },
  'overlap-errors': { said: '位址重疊會報錯。', so: '往往是連線成功，只是連到錯的 Pod。' },
  'nat-fixes-overlap': {
    said: '來源 NAT 能解決範圍重疊。',
    so: '單靠它不行：它改寫的是出去流量的來源，而要連往的目的地，指的仍是比較近的那一個。有用的是換一個位址去連，再由目的地 NAT、虛擬 IP 或代理轉換。',
  },
  'client-kept': {
    said: '只要入口保留用戶端位址，Pod 就一定看得到用戶端。',
    so: '代理會終結用戶端的連線，自己再開一條，用的通常是自己的位址。要保留用戶端位址，得用透明代理，或在內容裡傳過去：TCP 用 PROXY 協定，HTTP 用 Forwarded 標頭。',
  },
  'log-shows-client': { said: 'Pod 的紀錄會寫是誰連進來的。', so: '在做偽裝的閘道後面，不論誰連進來，寫的都是閘道。' },
  'one-hop': {
    said: '任何一個節點上的連接埠都直通 Pod。',
    so: '被連到的節點可能得再轉給另一個節點，而且用自己的位址，好讓回覆原路回來。',
  },
  'hides-only-address': {
    said: '來源 NAT 只是藏起位址，沒別的影響。',
    so: '它把許多用戶端變成一個：速率限制、允許清單與稽核都分不出來。',
  },
  'on-premises': {
    said: 'Pod 範圍和地端機器重疊，只要叢集不對外就沒關係。',
    so: 'Pod 會連不到那些機器：叢集只在自己人裡找那個位址。',
  },
  'pods-show-themselves': {
    said: '在 EKS 上，Pod 對外一律以自己的位址出現。',
    so: '預設由節點轉換離開 VPC 的流量。名為 external SNAT 的設定其實是關掉這件事，改由節點以外的設備來做。',
  },
  'custom-range': {
    said: 'Pod 改用 100.64.0.0/10 就解決了 VPC 重疊。',
    so: '單靠這樣不行：這段範圍省下可路由的位址，但重複使用時，中間仍得有人轉換。',
  },
};

export function mythText(myth: MythId): MythText {
  return myths[myth];
}
