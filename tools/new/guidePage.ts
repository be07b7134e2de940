import {languages} from '../../src/words/locales';
import {mark, refuseExisting, type Project, type Scaffold} from './scaffold';

/** A page of the guide in every language. */
export function guidePage(id: string, project: Project): Scaffold {
  const files = Object.entries(languages).map(
    ([locale, {guideFolder: folder}]): readonly [string, string] => {
      const file = `${folder}/${id}.mdx`;
      refuseExisting(project, file);
      return [
        file,
        `---
title: ${mark} (${locale}) the title
description: ${mark} (${locale}) one sentence that search engines show
sidebar_label: ${mark} (${locale}) a short title
sidebar_position: ${String(lastPosition(project, folder) + 1)}
---

${mark} (${locale}) what the reader learns here, in one paragraph.

## ${mark} (${locale}) a heading {/* #first-section */}

${mark} (${locale}) the section.
`,
      ];
    },
  );
  return {
    files: new Map(files),
    steps: [
      `Write ${files.map(([file]) => file).join(' and ')}. Both have the same heading ids: {/* #id */} ends a heading.`,
      'No port is written as a number: <Ports from="…" to="…" />, <ConnectionTable id="…" /> and the other components of',
      'src/site/mdx read the matrix.',
      'sidebar_position orders the guide; change it in both languages.',
      'npm run build && npm run links:update records the new address and its sections.',
    ],
  };
}

function lastPosition(project: Project, folder: string): number {
  const positions = project
    .list(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => /^sidebar_position: (\d+)$/mu.exec(project.read(`${folder}/${name}`) ?? '')?.[1]);
  return Math.max(0, ...positions.map((position) => Number(position ?? 0)));
}
