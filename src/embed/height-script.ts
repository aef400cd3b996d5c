import { heightMessage } from './height-message.ts';

/** What another site may add once, whatever number of figures it shows: each iframe becomes as high as its content. */
export const heightScript = `<script>
addEventListener('message', ({ data, source }) => {
  if (data?.type !== '${heightMessage}') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.height = Number(data.height);
  }
});
</script>`;
