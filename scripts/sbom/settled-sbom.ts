import { z } from 'zod';

const sbomSchema = z.looseObject({
  serialNumber: z.string().optional(),
  metadata: z.looseObject({
    timestamp: z.string().optional(),
    tools: z.unknown(),
    component: z.looseObject({ name: z.string() }),
  }),
  components: z.array(z.looseObject({ 'bom-ref': z.string() })),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});

/** The bill of materials without what differs from run to run. */
export type Sbom = z.infer<typeof sbomSchema>;

/**
 * Takes out of npm's bill of materials (CycloneDX 1.5, https://cyclonedx.org/docs/1.5/json/) what is another in each run
 * or on each machine: the random number, the clock, the version of npm and the name of the folder. Lists are put in order.
 *
 * @param text - what `npm sbom --sbom-format cyclonedx` writes
 * @param name - of the project
 */
export function settledSbom(text: string, name: string): Sbom {
  const sbom = sbomSchema.parse(JSON.parse(text));
  const { component, ...about } = sbom.metadata;
  delete sbom.serialNumber;
  delete about.timestamp;
  delete about.tools;
  return {
    ...sbom,
    metadata: { ...about, component: { ...component, name } },
    components: sbom.components.toSorted((one, other) => order(one['bom-ref'], other['bom-ref'])),
    dependencies: sbom.dependencies
      .map((entry) => ({ ...entry, dependsOn: entry.dependsOn?.toSorted(order) ?? [] }))
      .sort((one, other) => order(one.ref, other.ref)),
  };
}

/** By code unit, which is the same in every language. */
function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
