import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FigureContent } from './figure-content.ts';
import { peerProject } from './peer-packages.ts';
import type { Peer } from './peers.ts';

const run = promisify(execFile);

/**
 * Makes the page of a figure with another tool, in a folder apart: what tools keep for their next run stays out of this
 * project.
 *
 * @param peer - the tool
 * @param content - what the page tells
 * @param workshop - a folder for all of them
 * @returns the folder of the built page
 */
export async function buildPeer(peer: Peer, content: FigureContent, workshop: string): Promise<string> {
  const place = join(workshop, peer.folder);
  cpSync(join(peerProject, peer.folder), place, { recursive: true });
  symlinkSync(join(peerProject, 'node_modules'), join(place, 'node_modules'), 'dir');
  const { before, after, charts } = content;
  writeFileSync(join(place, 'charts.json'), JSON.stringify(charts));
  writeFileSync(join(place, 'texts.json'), JSON.stringify({ before, after }));
  const page = join(place, 'index.html');
  if (existsSync(page)) {
    const empty = readFileSync(page, 'utf8');
    // As a function: a text may hold what a replacement takes for a sign.
    const filled = empty.replace('<!--before-->', () => before).replace('<!--after-->', () => after);
    writeFileSync(page, filled);
  }
  const [file, ...rest] = peer.build;
  await run(process.execPath, [join(place, 'node_modules', file), ...rest], {
    cwd: place,
    env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: 'true' },
  });
  return join(place, 'dist');
}
