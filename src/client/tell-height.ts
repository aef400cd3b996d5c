/** Tells the page around an iframe how high the content is, so that it can give it room. Nothing else leaves the frame. */
import { heightMessage } from '../embed/height-message.ts';

const { body } = document;

if (parent !== window) {
  new ResizeObserver(() => {
    // Any site may show the figure, so that the message is for whichever it is: it holds one length.
    parent.postMessage({ type: heightMessage, height: body.offsetHeight }, '*');
  }).observe(body);
}
