/**
 * Has the service worker keep the pages that are opened, so that they open again without a network. Each script of a
 * page imports this under an address of its own, `?page&copy`: one file that all import would be a request more.
 */
// Neither the copy to carry, which opens from a folder, nor the server that runs while one works has a worker. A build is
// told by its mode: what the environment calls production is not the same within a test. The page of a reader's own file,
// which promises to ask for nothing and to store nothing, starts none.
if (
  import.meta.env.MODE === 'production' &&
  location.protocol !== 'file:' &&
  'serviceWorker' in navigator &&
  !document.querySelector('#local-form')
)
  addEventListener('load', () => {
    // Where the browser refuses it, the site is as it would be without.
    navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(Boolean);
  });
