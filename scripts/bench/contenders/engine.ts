import { cubePlan } from '../../../src/survey/cube/cube-plan.ts';
import { estimateCube } from '../../../src/survey/estimate-cube.ts';
import { surveyCube } from '../../survey/survey-cube.ts';
import { benchCodebook } from '../bench-codebook.ts';
import { contender } from '../contender.ts';

await contender(async ({ path, labels }) => {
  const codebook = benchCodebook(labels);
  const { cube, problems } = await surveyCube(codebook, path);
  if (problems.count > 0) throw new Error(problems.print(path));
  return estimateCube(codebook, cubePlan(codebook), cube).length;
});
