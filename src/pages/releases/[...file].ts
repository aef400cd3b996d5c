import type { APIRoute, GetStaticPaths } from 'astro';
import { readCorrections } from '../../evidence/read-corrections.ts';
import { readEvidence } from '../../evidence/read-evidence.ts';
import { jsonBytes } from '../../downloads/formats/json.ts';
import { differencesFile } from '../../releases/differences-file.ts';
import { readEdition } from '../../releases/read-edition.ts';
import { readFrozen, readReleaseFile, readReleases } from '../../releases/read-releases.ts';

interface Props {
  bytes: () => Uint8Array<ArrayBuffer>;
}

/**
 * Every file of every release, as it was frozen; the list of each release and its archive; what is another today; and
 * one file with the changes and corrections of all releases.
 */
export const getStaticPaths = (() => {
  const releases = readReleases();
  const file = (path: string, bytes: Props['bytes']) => ({ params: { file: path }, props: { bytes } });
  return [
    file('changes.json', () => new Uint8Array(jsonBytes(allChanges()))),
    ...releases.flatMap(({ version, files, archive }) => [
      ...files.map(({ path }) => file(`${version}/${path}`, () => readFrozen(version, path))),
      ...['release.json', archive.path].map((name) =>
        file(`${version}/${name}`, () => readReleaseFile(version, name)),
      ),
      file(`${version}/differences.json`, () => new Uint8Array(jsonBytes(differences(version)))),
    ]),
  ];
}) satisfies GetStaticPaths;

function differences(version: string): object {
  const current = readEvidence().all.version;
  return differencesFile(
    { version, records: readEdition(version) },
    { version: current, records: readEdition(current) },
  );
}

function allChanges(): object {
  return {
    current: readEvidence().all.version,
    releases: readReleases().map(({ version, released, previous, level, changes }) => ({
      ...{ version, released, previous, level, changes },
    })),
    corrections: readCorrections(),
  };
}

/** Serves the file. */
export const GET: APIRoute<Props> = ({ props }) => new Response(props.bytes());
