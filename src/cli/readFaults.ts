import type { Fault, Topology } from '../engine/index.ts';
import type { Result } from '../formats/index.ts';
import { failed, faultApplies, faultForms, ok, parseFault } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import type { Flags } from './flags.ts';

/** Every `--fault`, in the notation of links; each must be about something that this network has. */
export function readFaults(words: Words, flags: Flags, topology: Topology): Result<readonly Fault[], string> {
  const faults: Fault[] = [];
  for (const text of flags.values.get('fault') ?? []) {
    const fault = parseFault(text);
    if (fault === null) return failed(words.cli.notAllowed('--fault', text, Object.values(faultForms)));
    if (!faultApplies(topology, fault))
      return failed(words.cli.nothingToBreak('--fault', text, known(topology, fault)));
    faults.push(fault);
  }
  return ok(faults);
}

/** What could have been named instead: the routes or rules of the device, or else the devices. */
function known(topology: Topology, fault: Fault): readonly string[] {
  const devices = [...topology.devices.keys()];
  if (fault.kind === 'add-filter') return devices;
  const device = topology.devices.get(fault.device);
  if (device === undefined) return devices;
  switch (fault.kind) {
    case 'withdraw-route':
      return device.routes.map(({ id }) => id);
    case 'remove-rule': {
      const ids = [...Object.values(device.hooks).flat(), ...device.proxies].map(({ id }) => id);
      return [...new Set(ids)].map((id) => id.slice(device.id.length + 1));
    }
    case 'stop-bgp':
      return devices.filter((id) => (topology.devices.get(id)?.bgp ?? null) !== null);
    case 'take-down':
      return devices;
  }
}
