import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {mark} from '../../tools/new/scaffold';

test(`nothing that "npm run new" wrote is left to fill in`, () => {
  const left = ['docs', 'i18n', 'src'].flatMap((folder) =>
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && /\.(?:tsx?|json|mdx)$/u.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            line.includes(mark) ? [`${file}:${String(index + 1)}: ${line.trim()}`] : [],
          ),
      ),
  );
  expect(left).toEqual([]);
});
