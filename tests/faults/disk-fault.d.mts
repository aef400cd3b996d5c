/** Makes changes below a folder fail from the n-th on. */
export function failDisk(
  below: string,
  kind: 'count' | 'kill' | 'full' | 'readOnly',
  at: number,
): { readonly seen: { readonly changes: number }; readonly mend: () => void };
