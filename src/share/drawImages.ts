import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Resvg} from '@resvg/resvg-js';
import subsetFont from 'subset-font';

const require = createRequire(__filename);
const wholeFonts = ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/noto-sans-jp/${file}`),
);

/** What is drawn as a PNG. `width` is in pixels; the height follows from the view box. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
}

/**
 * Draws without a browser and with one font on every machine, and keeps images in `folder` by what they are drawn from.
 * Gives them by the keys of the pictures.
 */
export async function drawImages<Key>(
  folder: string,
  pictures: ReadonlyMap<Key, Picture>,
): Promise<ReadonlyMap<Key, Uint8Array>> {
  await mkdir(folder, {recursive: true});
  const images = new Map<Key, Uint8Array>();
  const missing: {readonly key: Key; readonly file: string; readonly picture: Picture}[] = [];
  for (const [key, picture] of pictures) {
    const file = join(folder, `${nameOf(picture)}.png`);
    const stored = await readFile(file).catch(() => undefined);
    if (stored === undefined) missing.push({key, file, picture});
    else images.set(key, stored);
  }
  if (missing.length === 0) return images;
  const fonts = await mkdtemp(join(tmpdir(), 'port-guide-fonts-'));
  try {
    const fontFiles = await writeFonts(fonts, missing.map(({picture}) => picture.svg).join(''));
    for (const {key, file, picture} of missing) {
      const image = drawImage(picture, fontFiles);
      await writeFile(file, image);
      images.set(key, image);
    }
  } finally {
    await rm(fonts, {recursive: true});
  }
  return images;
}

/** Draws one image, by default with the whole fonts. */
export function drawImage({svg, width}: Picture, fontFiles: string[] = wholeFonts): Uint8Array {
  return new Resvg(svg, {
    fitTo: {mode: 'width', value: width},
    font: {fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans JP'},
  })
    .render()
    .asPng();
}

function nameOf({svg, width}: Picture): string {
  return createHash('sha256')
    .update(JSON.stringify([svg, width]))
    .digest('hex');
}

/** Letters that an SVG may hold as entities. */
const ascii = Array.from({length: 95}, (_, index) => String.fromCharCode(32 + index)).join('');

/** The fonts with no more than the letters of `text`: every image reads them anew, and whole they are 5 MB each. */
function writeFonts(folder: string, text: string): Promise<string[]> {
  return Promise.all(
    wholeFonts.map(async (wholeFont, index) => {
      const file = join(folder, `${String(index)}.ttf`);
      await writeFile(
        file,
        await subsetFont(await readFile(wholeFont), ascii + text, {targetFormat: 'sfnt'}),
      );
      return file;
    }),
  );
}
