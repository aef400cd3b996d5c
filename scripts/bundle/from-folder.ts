/**
 * The text of the script that stands before the others in the bundle. A browser lets a page in a folder load a script
 * but fetch no file: each file that scripts ask for lies there a second time as a script that hands its text over. Nor is
 * there a service worker to keep pages that lie in a folder already.
 */
export const fromFolder = `(() => {
  delete Navigator.prototype.serviceWorker;
  const waiting = new Map();
  window.handOver = (text) => waiting.get(document.currentScript)?.(text);
  window.fetch = (address) => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    waiting.set(script, (text) => resolve(new Response(text)));
    script.onload = () => { waiting.delete(script); script.remove(); };
    script.onerror = () => { script.remove(); reject(new TypeError('There is no ' + address)); };
    script.src = new URL(address, document.baseURI).pathname + '.js';
    document.head.append(script);
  });
  for (const name of ['pushState', 'replaceState']) {
    const usual = history[name].bind(history);
    history[name] = (...parts) => {
      try { usual(...parts); } catch { /* The browser keeps the address of a file as it is. */ }
    };
  }
})();
`;

/** Writes a file as the script that hands its text over. */
export function handedOver(text: string): string {
  // JSON leaves two line ends that older JavaScript takes for its own.
  return `handOver(${JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')});\n`;
}
