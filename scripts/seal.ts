import { calledWith } from './called-with.ts';
import { sealDescriptors } from './pipeline/seal-descriptors.ts';

const called = calledWith('seal', 'Writes into the description of every source which bytes it describes.', {
  data: 'data/sources',
});
if (called !== null) {
  const sealed = sealDescriptors(called.data);
  console.log(sealed.length === 0 ? 'every seal holds' : sealed.map((file) => `sealed ${file}`).join('\n'));
}
