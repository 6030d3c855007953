import type { PanelWords } from '../panelWords.ts';

export const panelHelp: PanelWords['help'] = {
  stepsTitle: '六個步驟',
  wordsTitle: '需要認識的五個詞',
  words: [
    { title: '站（hop）', body: '封包所到的一個裝置。表格的一列就是一站。' },
    { title: 'SNAT、偽裝', body: '裝置把封包的來源換成自己的位址，回覆才會回到它這裡。' },
    {
      title: 'DNAT、VIP',
      body: '裝置把封包的目的換掉。虛擬 IP 不是任何機器自己的位址，它的存在就是為了被換掉。',
    },
    {
      title: 'conntrack 項目',
      body: '裝置對一個資料流的記憶：它來時的樣子，以及回覆會有的樣子。回覆就依它轉換回去。',
    },
    {
      title: '候選者',
      body: '會讓接收端看到同一個來源位址的所有端點。越多，這個位址能說明的就越少。',
    },
  ],
  modelled: '算進去的',
  modelledList: [
    '以最長前綴匹配選路由；NAT 與過濾依 Linux netfilter 的順序；conntrack，以及 NAT 選用哪個連接埠。',
    '每個裝置上的 TTL、誰回答 ARP、橋接與路由式的 Pod 鏈路，以及覆蓋網路的外層標頭。',
    'BGP 的 session 與通告：停掉一個 speaker，它的路由就消失。',
    '代理自成一條連線；ICMP 錯誤與 TCP 重設也是封包，同樣需要回程的路。',
  ],
  notModelled: '沒算進去的',
  notModelledList: [
    '時間、遺失與負載。這裡呈現的是一個資料流的第一個封包，以及給它的第一個回覆。',
    '核心對 ICMP 錯誤的速率限制：此處每個錯誤都會送出。TCP 交握若從未完成，沒有程式會得知；所示的接收端是「將會收到」的一方。',
    'IPv6、封包大小與分段、DNS、TLS，以及應用程式彼此說的內容。',
    'Linux 隨機選用連接埠的地方，這裡固定選一個，讓同一個連結人人看到的都一樣。',
    'IPIP 只依標準預測；橋接、路由、NAT、過濾與 VXLAN 都與真正的核心比對過，BGP 與 FRR 比對過，代理與 haproxy 比對過。',
  ],
  linksTitle: '連結',
  links: [
    '網址列隨時記著畫面上的一切：模式、設定、故障、傳送端、接收端與目前這一步。',
    '「上一頁」與「下一頁」沿著你的選擇前後移動。舊版頁面的連結仍然有效。',
  ],
};
