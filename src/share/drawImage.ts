import {createHash} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {Resvg} from '@resvg/resvg-js';

const require = createRequire(__filename);
const fontFiles = ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/noto-sans-jp/${file}`),
);

/** Draws an SVG as a PNG. `width` is in pixels; the height follows from the view box. */
export type DrawImage = (svg: string, width: number) => Promise<Uint8Array>;

/** Draws without a browser, with one font on every machine, and caches images by their inputs. */
export async function openImageCache(folder: string): Promise<DrawImage> {
  await mkdir(folder, {recursive: true});
  return async (svg, width) => {
    const key = createHash('sha256')
      .update(JSON.stringify([svg, width]))
      .digest('hex');
    const file = join(folder, `${key}.png`);
    const stored = await readFile(file).catch(() => undefined);
    if (stored !== undefined) return stored;
    const image = new Resvg(svg, {
      fitTo: {mode: 'width', value: width},
      font: {fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans JP'},
    })
      .render()
      .asPng();
    await writeFile(file, image);
    return image;
  };
}
