import { arrows, nearest } from './nearest.ts';
import type { DeviceShape } from './scene/shapes.ts';

/** One tab stop for all devices: arrows move it, Enter, Space and clicks pick. Also lights up whoever has the same address. */
interface Roving {
  readonly update: (devices: readonly DeviceShape[]) => void;
  readonly destroy: () => void;
}

interface RovingEvents {
  readonly onPick: (id: string) => void;
  readonly onUnfold: (id: string) => void;
}

export function createRoving(svg: SVGSVGElement, { onPick, onUnfold }: RovingEvents): Roving {
  let devices: readonly DeviceShape[] = [];
  let stop: string | null = null;
  const controller = new AbortController();
  const { signal } = controller;

  function elementOf(id: string | null): SVGElement | null {
    return id === null ? null : svg.querySelector<SVGElement>(`[data-device="${CSS.escape(id)}"]`);
  }

  function moveTo(id: string): void {
    elementOf(stop)?.setAttribute('tabindex', '-1');
    stop = id;
    elementOf(stop)?.setAttribute('tabindex', '0');
  }

  function focusOn(device: DeviceShape | null | undefined): void {
    if (device === null || device === undefined) return;
    moveTo(device.id);
    const element = elementOf(device.id);
    // Where it is seen is known once whoever moves the picture has heard of it.
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function echo(id: string | null): void {
    const shown = devices.find((device) => device.id === id);
    const addresses = shown === undefined || shown.duplicate === 'none' ? [] : shown.addresses;
    for (const device of devices) {
      const isEcho = addresses.length > 0 && device.addresses.some((address) => addresses.includes(address));
      elementOf(device.id)?.classList.toggle('is-echo', isEcho);
    }
  }

  function onKey(event: KeyboardEvent): void {
    const chip = foldedAt(event.target);
    if (chip !== null && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      event.stopPropagation();
      onUnfold(chip);
      return;
    }
    const here = devices.find(({ id }) => id === deviceAt(event.target));
    if (here === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrows[event.key];
    if (direction !== undefined) focusOn(nearest(here, direction, devices));
    else if (event.key === 'Home') focusOn(devices[0]);
    else if (event.key === 'End') focusOn(devices.at(-1));
    else if (event.key === 'Enter' || event.key === ' ') onPick(here.id);
    else return;
    event.preventDefault();
    // A page's own shortcuts must not see keys that were meant for the picture.
    event.stopPropagation();
  }

  function onClick({ target }: Event): void {
    const chip = foldedAt(target);
    if (chip !== null) onUnfold(chip);
    const id = deviceAt(target);
    if (id === null) return;
    moveTo(id);
    onPick(id);
  }

  function onFocus({ target }: Event): void {
    const id = deviceAt(target);
    if (id !== null) moveTo(id);
    echo(id);
  }

  svg.addEventListener('keydown', onKey, { signal });
  svg.addEventListener('click', onClick, { signal });
  svg.addEventListener('focusin', onFocus, { signal });
  svg.addEventListener(
    'focusout',
    () => {
      echo(null);
    },
    { signal },
  );
  svg.addEventListener(
    'pointerover',
    ({ target }) => {
      echo(deviceAt(target));
    },
    { signal },
  );
  svg.addEventListener(
    'pointerleave',
    () => {
      echo(null);
    },
    { signal },
  );

  return {
    update: (shapes) => {
      devices = shapes;
      const stays = stop !== null && shapes.some(({ id }) => id === stop);
      const first = shapes.find(({ kind }) => kind === 'pod') ?? shapes[0];
      if (!stays && first !== undefined) moveTo(first.id);
    },
    destroy: () => {
      controller.abort();
    },
  };
}

export function deviceAt(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('[data-device]')?.getAttribute('data-device') ?? null) : null;
}

function foldedAt(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('[data-folded]')?.getAttribute('data-folded') ?? null) : null;
}
