// The built sites under test: where they are, which pages they have, and which of them stand for all.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** docent's own help center. */
export const OWN = process.env.DOCENT_OWN;
/** The same content in every language that the theme speaks. */
export const ALL = process.env.DOCENT_ALL;
/** `tests/browser/site`: what authors and attackers put into articles. */
export const TRIAL = process.env.DOCENT_TRIAL;

/** The pages of a site, as its manifest lists them. */
export async function pages(folder) {
  return JSON.parse(await readFile(join(folder, '.docent-manifest.json'), 'utf8')).pages;
}

/** What a page's file says. */
export function html(folder, page) {
  return readFile(join(folder, page.file), 'utf8');
}

/** One page of each locale and kind: the longest, which has the most constructs. Redirects lead away and are left out. */
export async function samples(folder) {
  const chosen = new Map();
  for (const page of await pages(folder)) {
    if (page.kind === 'redirect') continue;
    const key = `${page.locale ?? ''} ${page.kind}`;
    const { length } = await html(folder, page);
    if (length > (chosen.get(key)?.length ?? 0)) chosen.set(key, { ...page, length });
  }
  return [...chosen.values()];
}
