import { parseArgs } from 'node:util';
import { sealDescriptors } from './pipeline/seal-descriptors.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: 'data/sources' } } });
const sealed = sealDescriptors(values.data);
console.log(sealed.length === 0 ? 'every seal holds' : sealed.map((file) => `sealed ${file}`).join('\n'));
