// What the widget weighs on the wire: a gate, because every byte is paid by a reader on a phone.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

import { OWN } from './sites.mjs';

/** As hosts send it: the strongest compression, which is the default here. */
const packed = (bytes) => brotliCompressSync(bytes).length;

test('the widget is small enough to be loaded at a click', async (t) => {
  const { files } = JSON.parse(await readFile(join(OWN, '.docent-manifest.json'), 'utf8'));
  const read = (name) => readFile(join(OWN, files.find((file) => file.startsWith('_docent/widget.') && file.endsWith(`/${name}`))));
  const [loader, glue, wasm, style] = await Promise.all(['loader.js', 'widget.js', 'widget.wasm', 'widget.css'].map(read));
  const sizes = { loader: loader.length, module: packed(glue) + packed(wasm), style: packed(style) };
  t.diagnostic(`loader ${sizes.loader} bytes; brotli: WebAssembly and script ${sizes.module}, style ${sizes.style}`);
  assert.ok(sizes.loader <= 1000, `the loader has ${sizes.loader} bytes`);
  assert.ok(sizes.module <= 50_000, `WebAssembly and script have ${sizes.module} bytes`);
  assert.ok(sizes.style <= 2_000, `the style sheet has ${sizes.style} bytes`);
});
