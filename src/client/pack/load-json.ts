const asked = new Map<string, Promise<unknown>>();

/** Fetches a file of the site once; what failed is asked for again at the next try. */
export async function loadJson<File>(address: string): Promise<File> {
  const request =
    asked.get(address) ??
    fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.json() as Promise<unknown>;
    });
  asked.set(address, request);
  try {
    return (await request) as File;
  } catch (error) {
    asked.delete(address);
    throw error;
  }
}
