import type { CaptureRemarks } from '../captureRemarks.ts';

export const captureRemarks: CaptureRemarks = {
  predicted: '由 Island Hop 預測，並非實際擷取：名稱、位址、連接埠與 TTL 取自追蹤結果，時間為虛構。',
  repeated:
    '每個封包在所經過的每個介面上各出現一次，因此 Wireshark 會把第一個以外的都當成重傳。只看單一介面：frame.interface_name == "…"。要全部分開，Wireshark 4.2 起可用：Preferences、Protocols、Deinterlacing conversations key。',
  broken: '這裡有一條連線在交握之後中斷，只列到中斷為止；沒有人確認的封包，實際上會一再重送。',
  vxlan:
    'VXLAN 使用 UDP 連接埠 8472，與 Linux 及 flannel 相同。只認得 4789 的 Wireshark 版本需要：Decode As、UDP port 8472、VXLAN。',
  geneve: 'Geneve 依 RFC 8926 預測，未經實測。',
  ipip: 'IPIP 依 RFC 2003 預測，未經實測。',
};
