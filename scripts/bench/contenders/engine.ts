import { surveyCube } from '../../survey/survey-cube.ts';
import { cubePlan } from '../../survey/cube/cube-plan.ts';
import { estimateCube } from '../../survey/estimate-cube.ts';
import { benchCodebook } from '../bench-codebook.ts';
import { contender } from '../contender.ts';

await contender(async ({ path, labels }) => {
  const codebook = benchCodebook(labels);
  const { cube, problems } = await surveyCube(codebook, path);
  if (problems.count > 0) throw new Error(problems.print(path));
  return estimateCube(codebook, cubePlan(codebook), cube).length;
});
