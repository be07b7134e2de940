import {readdirSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {connections, unconfirmed} from './index';

const files = readdirSync(__dirname).filter((file) => !/^(?:index|declaration)\.|\.test\.ts$/u.test(file));
const listed = new Set<unknown>([...connections, ...unconfirmed]);

test.each(files)('every row of %s is listed in index.ts', async (file) => {
  const lists = (await import(path.join(__dirname, file))) as Readonly<
    Record<string, readonly {readonly id: string}[]>
  >;
  const forgotten = Object.entries(lists).flatMap(([list, rows]) =>
    rows
      .filter((row) => !listed.has(row))
      .map(({id}) => `${file} › ${id}: add ...${list} to src/matrix/connections/index.ts`),
  );
  expect(forgotten).toEqual([]);
});
