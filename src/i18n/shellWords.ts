import type { EmbedForm, Page } from '../formats/index.ts';
import type { TunnelKind } from '../engine/index.ts';

/** What the page's frame says beyond what the engine's values need: the stage, the transport, sharing and opening files. */
export interface ShellWords {
  /** The browser's title: `Pod-A → Pod-G, Flat and Island · Island Hop`. */
  readonly documentTitle: (
    app: string,
    models: readonly [string, string],
    ends: readonly [string, string] | null,
  ) => string;
  /** The browser's title of everything that is not the two networks. */
  readonly pageTitle: (app: string, page: Page) => string;
  /** The list of pages. */
  readonly navigation: string;
  readonly pages: Readonly<Record<Page, string>>;
  readonly openFull: string;
  readonly protocols: Readonly<Record<'tcp' | 'udp', string>>;
  /** A name and what it has: `Overlay: VXLAN`. */
  readonly labelled: (label: string, text: string) => string;

  readonly stage: {
    /** Over the examples, while nobody sends yet. */
    readonly begin: string;
    readonly examples: string;
    readonly example: (from: string, to: string) => string;
    /** Opens the network in which two senders meet one policy the wrong way round. */
    readonly opposites: string;
    /** Examples by what they show. */
    readonly kinds: Readonly<
      Record<'across' | 'own' | 'inwards' | 'outwards' | 'sameNode' | 'otherNode' | 'within', string>
    >;
    readonly settings: string;
    readonly lookInside: string;
    readonly nothing: string;
    readonly dials: (sender: string, address: string) => string;
    readonly travels: (towards: string) => string;
    /** After what a device did: why, as the rest of a sentence; its end alone where there is no reason. */
    readonly reason: (why: string) => string;
    /** After one of several things that a device did. */
    readonly clause: (why: string, last: boolean) => string;
    readonly seenBySender: (experience: string) => string;
  };

  /** On the picture; everything there is very short. */
  readonly picture: {
    readonly duties: Readonly<
      Record<
        | 'nat'
        | 'vip'
        | 'proxy'
        | 'static-routes'
        | 'bgp'
        | 'some-pod-routes'
        | 'no-pod-routes'
        | 'filter'
        | 'agent'
        | 'down',
        string
      >
    >;
    readonly podRange: (prefix: string) => string;
    readonly virtualAddress: (address: string) => string;
    readonly tunnels: Readonly<Record<TunnelKind, string>>;
    readonly dials: string;
    readonly sees: string;
    readonly listens: (port: number) => string;
    readonly hearsNothing: string;
    /** On the way that a packet was meant to go. */
    readonly meantFor: string;
    /** Who is folded away, counted. */
    readonly folded: {
      readonly pods: (count: number) => string;
      readonly podsOf: (count: number) => string;
      readonly nodes: (count: number) => string;
      readonly hosts: (count: number) => string;
    };
  };

  /** Under each picture: what stands on the packet, and once it has arrived, whom its receiver takes the sender for. */
  readonly strip: {
    readonly from: string;
    readonly to: string;
    readonly thinks: (receiver: string) => string;
    readonly only: (count: number) => string;
    readonly anyOf: (count: number) => string;
    /** The same, where there is room to say of what. */
    readonly anySender: (count: number) => string;
    readonly hearsNothing: (receiver: string) => string;
    readonly wrong: (taker: string, receiver: string) => string;
    readonly packetAt: (device: string) => string;
    readonly open: (device: string) => string;
    readonly close: string;
    /** The header as it came into a device, and as it leaves. */
    readonly came: string;
    readonly went: string;
  };

  readonly views: { readonly label: string } & Readonly<Record<'map' | 'lanes' | 'table', string>>;
  /** At a corner of the pictures. */
  readonly zoom: Readonly<Record<'in' | 'out' | 'whole' | 'follow', string>>;
  readonly present: { readonly open: string };
  /** In a lecture, before a device that rewrites has done so. */
  readonly question: (device: string) => string;
  readonly menu: string;
  /** Where the other side has a device, and this one has nothing to do. */
  readonly gap: string;

  readonly transport: {
    /** The slider's text: `Step 4 of 14: fabric`. */
    readonly moment: (step: number, steps: number, devices: readonly string[]) => string;
    /** `hop 3 of 5`, of the request or of the reply. */
    readonly request: string;
    readonly reply: string;
    readonly hop: (at: number, of: number) => string;
    readonly notBegun: string;
  };

  readonly share: {
    readonly name: string;
    readonly start: string;
    readonly fromHere: string;
    readonly fromStart: string;
    readonly copyMarkdown: string;
    readonly copyHtml: string;
    readonly embed: {
      readonly title: string;
      readonly around: string;
      readonly forms: Readonly<Record<EmbedForm, string>>;
      readonly networks: string;
      readonly both: string;
      readonly lock: string;
      readonly keys: string;
      readonly code: string;
    };
    readonly verdicts: Readonly<Record<'green' | 'amber' | 'red', string>>;
    readonly fileTitle: string;
    readonly download: string;
    readonly openFile: string;
    readonly paste: string;
    readonly open: string;
    readonly opened: (title: string) => string;
    readonly unreadable: string;
    readonly wrong: (problems: number) => string;
    readonly others: (problems: number) => string;
  };
}
