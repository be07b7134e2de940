import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import terms from '../../../docs/terms.json';
import {catalogues} from '../../words/catalogues';
import {checkCatalogues} from '../../words/checkCatalogues';
import {glossaryOf} from '../../words/glossary';
import type {Term} from '../../words/terms';
import {createWords} from '../../words/createWords';
import {locales, mapLocales} from '../../words/locales';
import {serializeInputs} from '../../words/serializeInputs';
import {checkMatrix, renderFindings} from '../../matrix/check';
import {matrix} from '../../matrix/matrix';
import {releases} from '../../history/releases';
import {collectBilingualConnections} from '../../connection/bilingual';
import {standaloneSvg} from '../../map/Diagram/standaloneSvg';
import {imageFiles} from '../../routes';
import {drawImages, type Picture} from '../../share/drawImages';
import {listPreviews} from '../../share/previews';
import {previewSize, previewSvg} from '../../share/previewSvg';
import {narrowMap} from '../../map/listDrawings';
import {drawAll, drawWorkloadSummary, openDrawingCache} from '../../map/drawAll';
import {siteAddress} from '../hosting/siteAddress';
import {checkGuidePages, loadGuidePages} from './guidePages';
import {navigationOf} from './navigationOf';
import {changesPage} from './pages/changes';
import {connectionPages} from './pages/connections';
import {endpointPages} from './pages/endpoints';
import {renderPage} from './pages/page';
import {portPages} from './pages/ports';
import {scenarioPages} from './pages/scenarios';
import {workloadPages} from './pages/workloads';
import {staticFiles} from './staticFiles';
import {compareFiles, writeFiles} from './writeFiles';

const root = join(__dirname, '../../..');
const output = join(root, '.generated/site');

/** Image pixels per drawing pixel, for sharp images on high-density screens. */
const mapImageScale = 2;
/** In pixels; not every browser shows higher images. Only a map of several hundred connections would be. */
const mostImageHeight = 16_384;

/** Writes everything that is derived from the matrix. With `--check` it only compares, and fails on a difference. */
async function generate(checkOnly: boolean): Promise<void> {
  const guide = await loadGuidePages(root);
  const findings = [
    ...checkMatrix(matrix),
    ...checkCatalogues(matrix, catalogues),
    ...checkGuidePages(guide),
  ];
  if (findings.length > 0) {
    console.error(renderFindings(findings));
    process.exitCode = 1;
    return;
  }

  const base = siteAddress(process.env.SITE_URL).baseUrl.slice(0, -1);
  const cache = await openDrawingCache(root, join(root, '.generated/drawing-cache'));
  const pictures = new Map<string, Picture>();
  const files = new Map<string, string | Uint8Array>([['inputs.json', serializeInputs(matrix, catalogues)]]);
  const wordsByLocale = mapLocales((locale) => createWords(locale, catalogues[locale]));
  files.set('bilingual.json', JSON.stringify(collectBilingualConnections(matrix, wordsByLocale)));
  const served = staticFiles(
    matrix,
    wordsByLocale,
    await readFile(join(root, 'CHANGELOG_API.md'), 'utf8'),
    base,
  );
  for (const locale of locales) {
    for (const [path, content] of served[locale]) files.set(`${locale}/static${path}`, content);
    const words = wordsByLocale[locale];
    const drawings = await drawAll(matrix, words, cache);
    const pages = {
      ports: portPages(matrix, words),
      endpoints: endpointPages(matrix, words),
      scenarios: scenarioPages(matrix, words),
      connections: connectionPages(matrix, words),
      workloads: workloadPages(matrix, words, (id) => narrowMap(drawings, id)?.name),
    };
    const previews = listPreviews(matrix, words);
    for (const preview of previews) {
      pictures.set(`${locale}/static${imageFiles.preview(preview.name)}`, {
        svg: previewSvg(preview),
        width: previewSize.width,
      });
    }
    for (const page of [...Object.values(pages).flat(), changesPage(releases, words)]) {
      const preview = previews.find(({route}) => route === page.route);
      files.set(`${locale}/reference${page.route}.mdx`, renderPage(page, locale, preview, base));
    }
    files.set(
      `${locale}/diagrams/narrow-workloads.json`,
      JSON.stringify(matrix.workloads.flatMap((id) => narrowMap(drawings, id) ?? [])),
    );
    for (const drawing of [...drawings, await drawWorkloadSummary(matrix, words, cache)]) {
      files.set(`${locale}/diagrams/${drawing.name}.json`, JSON.stringify(drawing));
      const svg = standaloneSvg(drawing.svg);
      const image = (extension: 'svg' | 'png'): string =>
        `${locales[0]}/static${imageFiles.map(drawing.name, locale, extension)}`;
      files.set(image('svg'), svg);
      pictures.set(image('png'), {
        svg,
        width: Math.ceil(drawing.width * Math.min(mapImageScale, mostImageHeight / drawing.height)),
      });
    }
    files.set(
      `${locale}/glossary.json`,
      JSON.stringify(glossaryOf(terms.concepts as readonly Term[], locale)),
    );
    files.set(`${locale}/navigation.json`, JSON.stringify(navigationOf(guide[locale], pages), null, 2));
  }

  const images = await drawImages(join(root, '.generated/image-cache'), pictures);
  for (const [path, image] of images) files.set(path, image);

  if (checkOnly) {
    const {stale, surplus} = await compareFiles(output, files);
    const paths = [...stale, ...surplus].sort();
    if (paths.length === 0) return;
    console.error(
      [
        `Out of date below .generated/site:`,
        ...paths.map((path) => `  ${path}`),
        'fix: npm run generate',
      ].join('\n'),
    );
    process.exitCode = 1;
    return;
  }
  const changed = await writeFiles(output, files);
  console.log(`Generated ${String(files.size)} files, ${String(changed)} changed.`);
}

void generate(process.argv.includes('--check'));
