/**
 * Has the service worker keep the pages that are opened, so that they open again without a network. Each script of a
 * page imports this under an address of its own, `?page&copy`: one file that all import would be a request more.
 */
const home = import.meta.env.BASE_URL.replace(/\/?$/, '/');

// Neither the copy to carry, which opens from a folder, nor the server that runs while one works has a worker.
if (import.meta.env.PROD && location.protocol !== 'file:' && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    // Where the browser refuses it, the site is as it would be without.
    navigator.serviceWorker.register(`${home}sw.js`).catch(() => undefined);
  });
}
