import type { NodeKernelV3 } from '../../formats/index.ts';
import type { Broken, Laws } from './made.ts';
import { device, ok, reported, unless } from './made.ts';

/** Whose kernel it is, and where that is written. */
interface KernelPlace {
  readonly id: string;
  readonly where: string;
}

const numbers = { off: 0, strict: 1, loose: 2 } as const;

export const kernelLaws: Laws<NodeKernelV3, KernelPlace> = {
  ipForward: (made, { ipForward }, { id, where }) =>
    isAs(ipForward, device(made, id)?.sysctls.forwarding, reported(made, where), `${id}: ip_forward`),
  rpFilter: (made, { rpFilter }, { id, where }) =>
    isAs(
      rpFilter === undefined ? undefined : numbers[rpFilter],
      device(made, id)?.sysctls.reversePathFilter,
      reported(made, where),
      `${id}: rp_filter`,
    ),
  interfaceRpFilter: (made, { interfaceRpFilter = {} }, { id, where }) =>
    Object.entries(interfaceRpFilter).flatMap(([name, filter]) => {
      if (reported(made, `${where}.interfaceRpFilter.${name}`) || device(made, id) === undefined) return ok;
      const { sysctls, interfaces = [] } = device(made, id) ?? {};
      const own = interfaces.find((each) => each.name === name)?.reversePathFilter ?? 0;
      const inForce = Math.max(own, sysctls?.reversePathFilter ?? 0);
      return unless(inForce === numbers[filter], `${id}: rp_filter of ${name} is ${inForce}, not ${filter}`);
    }),
  bridgeNfCallIptables: (made, { bridgeNfCallIptables }, { id, where }) =>
    isAs(bridgeNfCallIptables, device(made, id)?.sysctls.bridgeNetfilter, reported(made, where), `${id}: bridge-nf`),
  hairpinMode: (made, { hairpinMode }, { id, where }) => {
    const ports = (device(made, id)?.interfaces ?? []).flatMap((each) =>
      each.kind === 'ethernet' && each.bridge !== null ? [each.hairpin] : [],
    );
    if (hairpinMode === undefined || reported(made, `${where}.hairpinMode`)) return ok;
    return unless(ports.length > 0 && ports.every((each) => each === hairpinMode), `${id}: hairpin mode`);
  },
};

function isAs<Value>(written: Value | undefined, found: Value | undefined, isReported: boolean, what: string): Broken {
  return unless(written === undefined || written === found || (found === undefined && isReported), what);
}
