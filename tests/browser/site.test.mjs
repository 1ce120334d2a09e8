// Built sites in a real browser: accessibility of every kind of page in every locale, the keyboard's path, what the
// script adds, and what remains without it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { join } from 'node:path';

import { launch, open } from './chromium.mjs';
import { serve } from './serve.mjs';

const OWN = process.env.DOCENT_OWN;
const ALL = process.env.DOCENT_ALL;
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser;
let own;
let all;

before(async () => {
  browser = await launch();
  own = await serve(OWN);
  all = await serve(ALL);
});

after(async () => {
  await browser.close();
  own.close();
  all.close();
});

async function manifest(folder) {
  return JSON.parse(await readFile(join(folder, '.docent-manifest.json'), 'utf8'));
}

/** One page of each kind and locale: the longest article is the one with the most constructs. */
async function samples(folder) {
  const pages = (await manifest(folder)).pages.filter((page) => page.kind !== 'redirect');
  const chosen = new Map();
  for (const page of pages) {
    const key = `${page.locale ?? ''} ${page.kind}`;
    const size = (await readFile(join(folder, page.file))).length;
    if (size > (chosen.get(key)?.size ?? 0)) chosen.set(key, { ...page, size });
  }
  return [...chosen.values()];
}

async function violations(page) {
  await page.evaluate(await readFile(axeFile, 'utf8'));
  const result = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return result.violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(' ; ')}`);
}

test('every kind of page in every locale is accessible, keeps the policy and asks nobody else', async () => {
  const pages = await samples(ALL);
  const locales = new Set(pages.map((page) => page.locale).filter(Boolean));
  assert.equal(locales.size, 13);
  const kinds = new Set(pages.map((page) => page.kind));
  for (const kind of ['article', 'fallback', 'group', 'home', 'not-found', 'languages']) {
    assert.ok(kinds.has(kind), `there is no page of kind ${kind}`);
  }
  const problems = [];
  for (const colorScheme of ['light', 'dark']) {
    const tab = await open(browser, all.origin, { colorScheme, bypassCSP: false });
    for (const { file } of pages) {
      await tab.page.goto(`${all.origin}/${file}`);
      for (const found of await violations(tab.page)) problems.push(`${file} (${colorScheme}): ${found}`);
    }
    problems.push(...tab.faults);
    await tab.close();
  }
  assert.deepEqual(problems, []);
});

test('no page is wider than a phone, nor at four times the size', async () => {
  const wide = [];
  for (const width of [390, 320]) {
    const tab = await open(browser, own.origin, { viewport: { width, height: 800 } });
    for (const { url, file } of await samples(OWN)) {
      await tab.page.goto(`${own.origin}/${file}`);
      const scroll = await tab.page.evaluate(() => document.documentElement.scrollWidth);
      if (scroll > width) wide.push(`${url}: ${scroll} > ${width}`);
    }
    await tab.close();
  }
  assert.deepEqual(wide, []);
});

test('the keyboard reaches the text first and every collapsible', async () => {
  const tab = await open(browser, own.origin, { viewport: { width: 1280, height: 900 } });
  await tab.page.goto(`${own.origin}/en/contact/`);
  await tab.page.keyboard.press('Tab');
  const skip = await tab.page.evaluate(() => document.activeElement.getAttribute('href'));
  assert.match(skip, /^#/);
  await tab.page.keyboard.press('Enter');
  await tab.page.keyboard.press('Tab');
  const inMain = () => tab.page.evaluate(() => document.activeElement.closest('main') !== null);
  assert.ok(await inMain(), 'after the skip link the next stop is in the text');
  const summaries = await tab.page.locator('article details > summary').count();
  assert.ok(summaries > 0, 'the contact article has a collapsible');
  let opened = 0;
  for (let step = 0; step < 80 && opened < summaries; step += 1) {
    const summary = await tab.page.evaluate(
      () => document.activeElement.matches('article details:not([open]) > summary'),
    );
    if (summary) {
      await tab.page.keyboard.press('Enter');
      opened += 1;
    }
    await tab.page.keyboard.press('Tab');
  }
  assert.equal(await tab.page.locator('article details:not([open])').count(), 0);
  assert.deepEqual(tab.faults, []);
  await tab.close();
});

test('a fragment inside a closed collapsible opens it', async () => {
  const tab = await open(browser, own.origin);
  for (const { file } of await samples(OWN)) {
    await tab.page.goto(`${own.origin}/${file}`);
    const id = await tab.page.evaluate(
      () => document.querySelector('article details:not([open]) [id]')?.id,
    );
    if (!id) continue;
    await tab.page.goto(`${own.origin}/${file}#${encodeURIComponent(id)}`);
    await tab.page.locator(`article details[open] [id="${id}"]`).waitFor({ timeout: 5000 });
    await tab.close();
    return;
  }
  assert.fail('no sample has an id inside a collapsible');
});

test('without script and without style sheet everything is readable', async () => {
  const tab = await open(browser, own.origin, { javaScriptEnabled: false });
  for (const { file, kind } of await samples(OWN)) {
    await tab.page.goto(`${own.origin}/${file}`);
    const main = await tab.page.locator('main').innerText();
    assert.ok(main.trim().length > 20, `${file} (${kind}) has text`);
    assert.equal(await tab.page.locator('h1').count(), 1, `${file} has one h1`);
    assert.equal(await tab.page.locator('[hidden]').locator('visible=true').count(), 0);
  }
  await tab.close();
});

test('pages are written in the reader\'s language and direction', async () => {
  const tab = await open(browser, all.origin);
  for (const { file, locale, kind } of await samples(ALL)) {
    if (!locale) continue;
    await tab.page.goto(`${all.origin}/${file}`);
    const html = await tab.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
    assert.deepEqual(html, [locale, locale === 'ar' ? 'rtl' : 'ltr'], file);
    if (kind === 'fallback') {
      const article = await tab.page.evaluate(() => document.querySelector('main article').lang);
      assert.equal(article, 'en', `${file}: borrowed text is marked`);
    }
    const keys = await tab.page.evaluate(() => document.body.innerText.match(/\b[a-z]+(-[a-z]+)+\b/g) ?? []);
    const strings = await readFile(new URL('../../themes/default/strings/en.ftl', import.meta.url), 'utf8');
    const known = new Set([...strings.matchAll(/^([a-z][a-z-]*-[a-z-]+) =/gm)].map((found) => found[1]));
    assert.deepEqual(keys.filter((key) => known.has(key) && kind !== 'article' && kind !== 'fallback'), [], file);
  }
  await tab.close();
});

test('closed groups of the navigation load what is in them', async () => {
  const tab = await open(browser, own.origin, { viewport: { width: 1280, height: 900 } });
  await tab.page.goto(`${own.origin}/en/contact/`);
  const closed = tab.page.locator('nav details:not([open]):has(> summary)').first();
  await closed.locator('summary').first().click();
  await closed.locator('a').nth(1).waitFor({ timeout: 5000 });
  assert.deepEqual(tab.faults, []);
  await tab.close();
});
