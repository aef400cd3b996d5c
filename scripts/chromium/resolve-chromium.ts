import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium as playwrightChromium } from '@playwright/test';

interface LaunchableChromium {
  executablePath: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

const run = promisify(execFile);

const quietArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-default-browser-check',
  '--font-render-hinting=none',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualPlaces = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// Ubuntu installs a chromium-browser that only says "install the snap", so a file that exists is not yet a browser.
const runs = async (file: string): Promise<boolean> => {
  if (!existsSync(file)) return false;
  try {
    const { stdout } = await run(file, ['--version'], { timeout: 20_000 });
    return /chrom/i.test(stdout);
  } catch {
    return false;
  }
};

const firstThatRuns = async (files: string[]): Promise<string | undefined> => {
  for (const file of files) if (await runs(file)) return file;
  return undefined;
};

const installed = (): Promise<string | undefined> => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return firstThatRuns([
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...usualPlaces,
    playwrightChromium.executablePath(),
  ]);
};

const ownFolder = (): string =>
  join(
    tmpdir(),
    `sme-innovation-evidence-${createHash('sha256').update(userInfo().username).digest('hex').slice(0, 8)}`,
  );

// Another worker may have moved its finished copy there first; both copies are the same.
const moveIntoPlace = async (from: string, to: string): Promise<void> => {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
    await rm(from, { recursive: true, force: true });
  }
};

// The package unpacks into TMPDIR and takes a half-written file there for a finished one,
// so a process of its own unpacks into a staging folder, which is then moved in one step.
const unpackProgram =
  'const [, entry, ...archives] = process.argv;' +
  'const { inflate } = await import(entry);' +
  'await Promise.all(archives.map((archive) => inflate(archive)));';

const fromNpm = async (): Promise<Omit<LaunchableChromium, 'args'>> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `no Chromium found for the browser tests on ${process.platform} ${process.arch}: ` +
        'install Chromium or Chrome, or set CHROMIUM_PATH to its executable',
    );
  }
  const entry = import.meta.resolve('@sparticuz/chromium');
  const archive = (name: string): string => fileURLToPath(new URL(`../bin/${name}`, entry));
  const description = await readFile(new URL('../package.json', entry), 'utf8');
  const { version } = JSON.parse(description) as { version: string };
  const home = join(ownFolder(), `chromium-${version}`);

  // A cleaner of temporary folders may leave the folder without its files.
  const whole = ['chromium', join('al2023', 'lib')].every((part) => existsSync(join(home, part)));
  if (!whole) {
    await rm(home, { recursive: true, force: true });
    const staging = await mkdtemp(join(ownFolder(), 'unpacking-'));
    await run(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        unpackProgram,
        entry,
        archive('chromium.br'),
        archive('al2023.tar.br'),
      ],
      { env: { ...process.env, TMPDIR: staging } },
    );
    await moveIntoPlace(staging, home);
  }
  const libraries = [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''];
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries.filter((path) => path !== '').join(delimiter) },
  };
};

/** Fontconfig that knows one font, so that Japanese renders and every machine measures the same text. */
const fontEnvironment = async (): Promise<NodeJS.ProcessEnv> => {
  if (process.platform !== 'linux') return {};
  const fonts = fileURLToPath(new URL('.', import.meta.resolve('@expo-google-fonts/noto-sans-jp')));
  const aliases = ['sans-serif', 'serif', 'system-ui', 'monospace'].map(
    (family) =>
      `  <alias binding="same"><family>${family}</family><prefer><family>Noto Sans JP</family></prefer></alias>`,
  );
  const config = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${fonts}</dir>`,
    `  <cachedir>${join(ownFolder(), 'font-cache')}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
  const file = join(
    ownFolder(),
    `fonts-${createHash('sha256').update(config).digest('hex').slice(0, 8)}.conf`,
  );
  if (!existsSync(file)) {
    const staging = await mkdtemp(join(ownFolder(), 'writing-'));
    await writeFile(join(staging, 'fonts.conf'), config);
    await moveIntoPlace(join(staging, 'fonts.conf'), file);
    await rm(staging, { recursive: true });
  }
  return { FONTCONFIG_FILE: file };
};

/**
 * Finds a Chromium for the browser tests: CHROMIUM_PATH, an installed one, Playwright's own download,
 * then the one inside `@sparticuz/chromium`, which needs no system library.
 * It is safe to call from several processes at once.
 */
export const resolveChromium = async (): Promise<LaunchableChromium> => {
  await mkdir(ownFolder(), { recursive: true, mode: 0o700 });
  const named = process.env['CHROMIUM_PATH'] ?? '';
  if (named !== '' && !(await runs(named)))
    throw new Error(`CHROMIUM_PATH names no Chromium that runs: ${named}`);
  const executablePath = named === '' ? await installed() : named;
  const found = executablePath === undefined ? await fromNpm() : { executablePath, env: {} };
  return {
    executablePath: found.executablePath,
    args: quietArgs,
    env: { ...process.env, ...(await fontEnvironment()), ...found.env },
  };
};
