import type { Glossary } from '../glossary.ts';

export const roles: Glossary['roles'] = {
  pod: {
    plain: 'Pod：在節點上執行的程式，有自己的位址。',
    precise: '一個網路命名空間，有一個介面通往所在節點，預設路由也走這個介面。它不替別人轉送。',
  },
  node: {
    plain: '節點：執行 Pod 的機器，也是 Pod 進出的路。',
    precise:
      '一台 Linux 路由器：一個介面通往網路，一個以上通往自己的 Pod。節點本身的程式（例如 kubelet）使用它的位址。',
  },
  gateway: {
    plain: '閘道：這個叢集與網路之間進出的流量會經過它。',
    precise: '叢集邊緣的路由器。它轉換、轉送或自己回覆什麼，全都寫在下面的規則與行程裡，別無其他。',
  },
  router: {
    plain: '路由器：把封包往目的地傳下去。',
    precise: '以最長前綴比對選路由，並把 TTL 減一。只有下面的規則寫明時，才會改寫位址。',
  },
  host: {
    plain: '叢集外的主機。',
    precise: '有自己的位址與預設路由的機器；它不轉送，也不知道有 Pod。',
  },
};

export const outcomes: Glossary['outcomes'] = {
  delivered: {
    plain: '對象收到了，回覆也回來了。',
    precise: '有行程收下請求，而第一個回覆從當初連往的位址與連接埠，回到發問的 socket。',
  },
  misdelivered: {
    plain: '有人收到並回覆了，但不是原本要找的對象。沒有任何東西回報錯誤。',
    precise: '在封包所到之處，所連往的位址屬於另一個裝置；整個往返本身是完整的。',
  },
  dropped: {
    plain: '封包在途中被丟掉了。',
    precise: '所指的裝置丟棄了它。有沒有 ICMP 錯誤送回去、有沒有送到，表格裡都有寫。',
  },
  rejected: {
    plain: '途中或終點拒絕了它。',
    precise: '所指的裝置拒絕了封包，並以重設或 ICMP 錯誤回覆；表格寫明沒有送出任何東西時除外。',
  },
};

export const causes: Glossary['causes'] = {
  'no-route': {
    plain: '這個裝置不知道目的地在哪個方向。',
    precise:
      '路由表中沒有任何路由涵蓋目的地位址，連預設路由也沒有。路由器會回報 ICMP 3/0，也就是 ENETUNREACH；有預設路由的路由器則會把封包繼續送出去，同樣的連線往往以逾時收場。',
  },
  'blackhole-route': {
    plain: '這個裝置被設定為丟掉所有送往該處的封包，而且是靜默丟棄。',
    precise: '前綴最長的相符路由是黑洞路由：不產生 ICMP 錯誤。',
  },
  'unreachable-route': {
    plain: '這個裝置被設定為拒絕所有送往該處的封包。',
    precise: '前綴最長的相符路由是不可達路由：ICMP 3/1，主機無法到達。',
  },
  'prohibit-route': {
    plain: '這個裝置被告知：誰都不准去那裡。',
    precise: '前綴最長的相符路由是禁止路由：ICMP 3/13，管理上禁止通行。',
  },
  'no-neighbour': {
    plain: '路走到一條鏈路為止，而那裡沒有人持有這個位址。',
    precise: '以 ARP 詢問下一跳（或目的地本身），沒有人回應。路由器會回報 ICMP 3/1；橋接器則靜默丟棄。',
  },
  'ttl-expired': {
    plain: '封包經過的路由器太多了，例如路由器之間傳成了迴圈。',
    precise: '封包到達時 TTL 為 1，而這個裝置還得再轉送：ICMP 11/0，超過存活時間。',
  },
  'not-a-router': {
    plain: '它來到一台不替別人傳遞的機器。',
    precise: '目的地不是這台機器的任何位址，而 ip_forward 為 0：丟棄，不產生 ICMP 錯誤。',
  },
  'martian-source': {
    plain: '它自稱來自它剛到達的這個裝置本身，所以不被採信。',
    precise: '來源是這個裝置自己的位址：Linux 視為 martian，丟棄而不回報錯誤。',
  },
  'reverse-path': {
    plain: '它進來的路，不是回到傳送端的路，所以不被採信。',
    precise: 'rp_filter 查了回到來源的路由，與到達的介面不符：丟棄而不回報錯誤。',
  },
  'filter-drop': {
    plain: '過濾規則把它丟掉了。傳送端不會被告知，只能等。',
    precise: '符合一條判定為 drop 的規則；沒有重設，也沒有 ICMP 錯誤。',
  },
  'filter-reject': {
    plain: '過濾規則把它退回，並且說明了。',
    precise: '符合一條判定為 reject 的規則；依規則所定，以 TCP 重設或 ICMP 錯誤回覆。',
  },
  'port-closed': {
    plain: '機器到了，但那裡沒有程式在等它。',
    precise: '沒有監聽的 socket：TCP 以重設回覆，UDP 以 ICMP 3/3 回覆。外層封包若沒有隧道裝置收下，也是這樣結束。',
  },
  'no-such-connection': {
    plain: '回覆來自從沒被問過的人，所以不被接受。',
    precise: '沒有任何 socket 有這一對位址與連接埠。回覆若繞過轉換請求的裝置，就會如此。',
  },
  'picked-up': {
    plain: '有個裝置沒看到連線開始，把後來的封包當成新連線，改了它的位址。',
    precise:
      'Linux 的 conntrack 會從中途接手 TCP 流（nf_conntrack_tcp_loose）：單純的 ACK 算是 NEW，會經過 NAT 規則。對方沒有這條連線，於是以 RST 回覆。',
  },
  'hairpin-port': {
    plain: '它得掉頭，從進來的門出去，而那扇門不讓它過。',
    precise: '到達的橋接埠就是要離開的橋接埠，而那裡的 hairpin 模式是關的：靜默丟棄。',
  },
  'tunnel-loop': {
    plain: '通往隧道另一端的路，又走進隧道本身，封包永遠出不去。',
    precise:
      '通往隧道遠端位址的路由指向隧道裝置本身，例如 Pod 範圍包含了節點位址：Linux 在封裝之前就丟棄封包（“circular route”），不產生錯誤。',
  },
  'broadcast-address': {
    plain: '這個位址代表一條鏈路上的所有機器，而沒有人能同時與所有機器連線。',
    precise:
      '廣播位址：傳送端自己的核心就會拒絕（TCP 為 ENETUNREACH；UDP 未設 SO_BROADCAST 為 EACCES）；擁有該鏈路的路由器會收下它，除非有 UDP socket 在監聽，否則靜默丟棄。',
  },
  'device-down': {
    plain: '這個裝置關掉了。',
    precise: '它已停機或斷線，既不傳送也不接收。',
  },
};

export const symptoms: Glossary['symptoms'] = {
  tcp: {
    connected: { plain: '程式連上了。', precise: 'connect() 成功：SYN-ACK 來自所連往的位址，雙方最初的資料也都送達。' },
    reset: {
      plain: '程式連上了，但一開口就被切斷。',
      precise: 'connect() 成功；之後收到重設，對這個 socket 的下一次呼叫失敗，錯誤為 ECONNRESET。',
    },
    refused: { plain: '程式立刻被拒絕。', precise: 'connect() 失敗，錯誤為 ECONNREFUSED：收到重設或 ICMP 3/3。' },
    unreachable: {
      plain: '程式被告知無法連線到那裡。',
      precise: 'connect() 失敗，錯誤如所示：自己的核心沒有可用的路由，或收到 ICMP 錯誤。',
    },
    timeout: {
      plain: '程式什麼都沒等到，一直等到放棄。',
      precise:
        'connect() 重送 SYN，最後失敗，錯誤為 ETIMEDOUT；依 Linux 預設約需兩分鐘。若交握仍成功，則是資料一再重送而無回音，約需十五分鐘。',
    },
  },
  udp: {
    connected: { plain: '程式得到回覆。', precise: '從當初所問的位址與連接埠，傳回了一個資料包。' },
    reset: { plain: 'UDP 沒有可以切斷的連線。', precise: '只有 TCP 有重設。' },
    refused: {
      plain: '程式下一次使用這個 socket 時，會得知被拒絕。',
      precise: '對已連線的 socket，下一次呼叫失敗，錯誤為 ECONNREFUSED：收到 ICMP 3/3。',
    },
    unreachable: {
      plain: '程式被告知無法連線到那裡。',
      precise: '對已連線的 socket 的呼叫失敗，錯誤如所示；自己的核心拒絕傳送時，立刻就失敗。',
    },
    timeout: {
      plain: '程式什麼都沒等到，也無從得知有沒有人收到那個資料包。',
      precise: '沒有資料包傳回，也沒有 UDP socket 會回報的錯誤；UDP 本身不會重送。',
    },
  },
};
