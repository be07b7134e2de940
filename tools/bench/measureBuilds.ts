import {spawn} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {catalogues} from '../../src/words/catalogues';
import {mapLocales} from '../../src/words/locales';
import {noSynonyms} from '../../src/words/noSynonyms.fixture';
import {matrix} from '../../src/matrix/matrix';
import type {BuildFigures} from '../../src/site/measured';
import {secondProductGuide} from '../../tests/secondProduct/guide';
import {writeProductCopy} from '../productCopy';
import {makeSyntheticMatrix} from './syntheticMatrix';

/** The interval in milliseconds at which memory is sampled. */
const interval = 500;

/**
 * Builds sites whose matrix has a multiple of our connections, in both languages, twice each: with an empty drawing
 * cache, and with a full one. Results so far are saved after each site.
 */
export async function measureBuilds(
  factors: readonly number[],
  save: (figures: readonly BuildFigures[]) => void,
): Promise<readonly BuildFigures[]> {
  const figures: BuildFigures[] = [];
  for (const factor of factors) {
    const folder = mkdtempSync(path.join(tmpdir(), 'port-guide-growth-'));
    try {
      const synthetic = makeSyntheticMatrix(factor * matrix.connections.length);
      writeProductCopy(folder, {
        id: 'synthetic',
        name: 'Synthetic',
        matrix: synthetic.matrix,
        texts: mapLocales((locale) => ({
          matrix: synthetic.texts[locale],
          ui: catalogues[locale].ui,
          synonyms: noSynonyms(synthetic.matrix),
        })),
        guide: mapLocales(secondProductGuide),
      });
      for (const cache of ['drawing-cache', 'image-cache'])
        rmSync(path.join(folder, '.generated', cache), {recursive: true, force: true});
      const first = await measureBuild(folder);
      const again = await measureBuild(folder);
      figures.push({
        factor,
        connections: synthetic.matrix.connections.length,
        pages: readdirSync(path.join(folder, 'build'), {recursive: true, encoding: 'utf8'}).filter((file) =>
          file.endsWith('.html'),
        ).length,
        ...first,
        secondsAgain: again.seconds,
      });
      save(figures);
      console.log(figures.at(-1));
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  }
  return figures;
}

async function measureBuild(
  folder: string,
): Promise<Pick<BuildFigures, 'seconds' | 'processorSeconds' | 'megabytes'>> {
  const begin = performance.now();
  let peak = 0;
  // The shell adds up the CPU time of everything it has started.
  const child = spawn('sh', ['-c', 'npm run -s build >&2; code=$?; times; exit $code'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let times = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    times += text;
  });
  const timer = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, memoryBelow(child.pid));
  }, interval);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`The build in ${folder} ended with ${String(code)}.`);
  return {
    seconds: Math.round((performance.now() - begin) / 1_000),
    processorSeconds: Math.round(readTimes(times)),
    megabytes: Math.round(peak / 2 ** 20),
  };
}

/** The user and system CPU seconds of a shell's child processes: the second line of its `times`. */
function readTimes(text: string): number {
  const [, below = ''] = text.trim().split('\n');
  return [...below.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** Bytes in memory of a process and its descendants, from Linux's /proc; 0 on other systems. */
function memoryBelow(root: number): number {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of listProcesses()) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1]));
      sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) * 1_024);
    } catch {
      // The process has ended in the meantime.
    }
  }
  const isBelow = (id: number): boolean => id === root || (parents.has(id) && isBelow(parents.get(id) ?? 0));
  return [...sizes].reduce((sum, [id, size]) => sum + (isBelow(id) ? size : 0), 0);
}

function listProcesses(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  } catch {
    return [];
  }
}
