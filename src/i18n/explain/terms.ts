import type { Standard, Term } from '../glossary.ts';
import type { GlossarySpeech } from '../messages/speech.ts';
import { standards } from '../format/standards.ts';
import type { TermId } from '../termId.ts';

export function termsOf({ t: { terms: t } }: GlossarySpeech): Readonly<Record<TermId, Term>> {
  return {
    pod: term(t.pod, standards.pods),
    node: term(t.node, standards.nodes),
    cluster: term(t.cluster, standards.architecture),
    agent: term(t.agent, standards.architecture),
    'pod-range': term(t['pod-range'], standards.cidr),
    fabric: term(t.fabric, null),
    gateway: term(t.gateway, null),
    ingress: term(t.ingress, null),
    egress: term(t.egress, null),
    overlap: term(t.overlap, null),
    candidates: term(t.candidates, null),
    trace: term(t.trace, null),
    hop: term(t.hop, null),
    action: term(t.action, null),
    outcome: term(t.outcome, null),
    router: term(t.router, standards.routers),
    route: term(t.route, standards.routes),
    'next-hop': term(t['next-hop'], standards.routers),
    'longest-prefix-match': term(t['longest-prefix-match'], standards.routers),
    blackhole: term(t.blackhole, standards.routes),
    bgp: term(t.bgp, standards.bgp),
    advertise: term(t.advertise, standards.bgp),
    speaker: term(t.speaker, standards.bgp),
    ttl: term(t.ttl, standards.ipv4),
    arp: term(t.arp, standards.arp),
    bridge: term(t.bridge, standards.bridges),
    overlay: term(t.overlay, standards.overlays),
    encapsulation: term(t.encapsulation, standards.overlays),
    vxlan: term(t.vxlan, standards.vxlan),
    geneve: term(t.geneve, standards.geneve),
    ipip: term(t.ipip, standards.ipip),
    martian: term(t.martian, standards.routers),
    'rp-filter': term(t['rp-filter'], standards.ingressFiltering),
    'ip-forward': term(t['ip-forward'], standards.sysctls),
    'bridge-nf': term(t['bridge-nf'], standards.netPlugins),
    nat: term(t.nat, standards.natTerms),
    snat: term(t.snat, standards.netfilter),
    dnat: term(t.dnat, standards.netfilter),
    masquerade: term(t.masquerade, standards.netfilter),
    vip: term(t.vip, standards.virtualIps),
    'cluster-ip': term(t['cluster-ip'], standards.services),
    'node-port': term(t['node-port'], standards.services),
    'external-traffic-policy': term(t['external-traffic-policy'], standards.virtualIps),
    backend: term(t.backend, null),
    proxy: term(t.proxy, null),
    'forwarded-for': term(t['forwarded-for'], standards.forwarded),
    'conntrack-entry': term(t['conntrack-entry'], standards.netfilter),
    invalid: term(t.invalid, standards.netfilter),
    hairpin: term(t.hairpin, standards.natBehaviour),
    'ephemeral-port': term(t['ephemeral-port'], standards.ports),
    syn: term(t.syn, standards.tcp),
    reset: term(t.reset, standards.tcp),
    icmp: term(t.icmp, standards.icmp),
    'egress-snat': term(t['egress-snat'], null),
    'inward-snat': term(t['inward-snat'], null),
    'ingress-snat': term(t['ingress-snat'], null),
    'hairpin-snat': term(t['hairpin-snat'], null),
    'egress-divert': term(t['egress-divert'], null),
    'egress-proxy': term(t['egress-proxy'], null),
    'answers-pass': term(t['answers-pass'], null),
    'no-egress': term(t['no-egress'], null),
  };
}

/** How a term is spelled stands in its message with `|` between. */
function term(
  { name, spelled, means }: { readonly name: string; readonly spelled: string; readonly means: string },
  standard: Standard | null,
): Term {
  return { name, spelled: spelled.split('|'), means, standard };
}
