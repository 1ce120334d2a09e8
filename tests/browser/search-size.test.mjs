// What a search weighs on the wire, in a help center of 2,403 articles: a gate, because every byte is paid by a reader on a
// phone. Without the corpus in ../shared it weighs the program alone.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import { launch, open } from './chromium.mjs';
import { serve } from './serve.mjs';
import { OWN } from './sites.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const CORPUS = here('../../../shared/corpus/workfront.en');
const packed = (bytes) => brotliCompressSync(bytes).length;

test('the program that searches is small', async (t) => {
  const { files } = JSON.parse(await readFile(join(OWN, '.docent-manifest.json'), 'utf8'));
  const size = async (start, end) => packed(await readFile(join(OWN, files.find((file) => file.startsWith(start) && file.endsWith(end)))));
  const wasm = await size('_docent/search.', '/search.wasm');
  const page = await size('_docent/docent.', '.js');
  t.diagnostic(`brotli: WebAssembly ${wasm}, script of every page ${page}`);
  assert.ok(wasm <= 25_000, `the WebAssembly has ${wasm} bytes`);
  assert.ok(page <= 5_000, `the script of every page has ${page} bytes`);
});

test('no query downloads more than 150 kB', async (t) => {
  if (!existsSync(CORPUS)) {
    t.skip('SKIPPED: there is no corpus in ../shared/corpus');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'docent-search-'));
  const head = 'title = "Trial"\nbase_url = "https://help.example.com"\nsource_locale = "en"\n';
  await writeFile(join(folder, 'docent.toml'), `${head}[locales.en]\nname = "English"\ncontent = ${JSON.stringify(CORPUS)}\n`);
  execFileSync(process.env.DOCENT_PROGRAM, ['build', '--site', folder, '--out', join(folder, 'out')], { stdio: 'ignore' });
  const [browser, site] = await Promise.all([launch(), serve(join(folder, 'out'))]);
  const table = await readFile(here('../search/corpus.csv'), 'utf8');
  const queries = table.split('\n').filter((line) => line.startsWith('en,')).map((line) => line.split(',')[1]);
  const sizes = [];
  const times = [];
  for (const query of queries) {
    const { page, faults, close } = await open(browser, site.origin);
    const bodies = [];
    page.on('response', (answer) => bodies.push(answer));
    await page.goto(`${site.origin}/en/`);
    bodies.length = 0;
    const input = page.locator('main [name=q]');
    await input.focus();
    // What is typed at once asks once; what a slower reader asks on the way is part of it, or of the same files.
    times.push(await page.evaluate((text) => new Promise((done) => {
      const box = document.querySelector('main [name=q]');
      box.value = text;
      const start = performance.now();
      const ready = () => {
        if (document.querySelector('[role=option]')) return done(performance.now() - start);
        if (box.role === 'combobox' && !box.dataset.asked) {
          box.dataset.asked = '1';
          box.dispatchEvent(new Event('input'));
        }
        setTimeout(ready, 1);
      };
      ready();
    }), query));
    await page.waitForLoadState('networkidle');
    const bytes = await Promise.all(bodies.map((answer) => answer.body()));
    sizes.push([bytes.reduce((sum, body) => sum + packed(body), 0), query]);
    assert.deepEqual(faults, [], query);
    await close();
  }
  await browser.close();
  site.close();
  await rm(folder, { recursive: true });
  sizes.sort(([one], [other]) => other - one);
  times.sort((one, other) => one - other);
  t.diagnostic(`${queries.length} queries, brotli: at most ${sizes[0][0]} bytes (${sizes[0][1]}), median ${sizes[sizes.length >> 1][0]}`);
  t.diagnostic(`first results of a first query after ${times[times.length >> 1].toFixed(0)} ms (median), ${times.at(-1).toFixed(0)} ms (slowest)`);
  for (const [size, query] of sizes) assert.ok(size <= 150_000, `${query}: ${size} bytes`);
});
