import * as v from 'valibot';
import { aRange, blockLength, listOf, table, text, truth } from './fields.ts';

const spec = table({
  kubernetesProvider: text,
  cni: table({ type: text }),
  calicoNetwork: table({
    bgp: text,
    linuxDataplane: text,
    ipPools: listOf(
      v.object(
        { cidr: aRange, blockSize: blockLength, encapsulation: text, natOutgoing: text, disableBGPExport: truth },
        'table',
      ),
    ),
  }),
});

/** What Calico's operator is told; of an installation that runs, what it made of that and of all that was laid over it. */
export const installation = v.pipe(
  v.object({ spec, status: table({ computed: v.nullish(spec, null) }) }),
  v.transform(({ spec: told, status: { computed } }) => ({
    spec: computed ?? told,
    /** Where that stands. */
    at: computed === null ? ['spec'] : ['status', 'computed'],
  })),
);
