// Every kind of page in every language: accessible, in its language and direction, no wider than a phone, and with a
// language menu that leads somewhere.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { launch, open, violations } from './chromium.mjs';
import { serve } from './serve.mjs';
import { ALL, OWN, TRIAL, html, pages, samples } from './sites.mjs';

const KINDS = ['article', 'fallback', 'group', 'home', 'not-found', 'languages', 'search'];

let browser;
let own;
let all;
let trial;

before(async () => {
  browser = await launch();
  [own, all, trial] = await Promise.all([OWN, ALL, TRIAL].map(serve));
});

after(async () => {
  await browser.close();
  for (const site of [own, all, trial]) site.close();
});

async function checked(colorScheme) {
  const tab = await open(browser, all.origin, { colorScheme });
  const problems = [];
  for (const { file } of await samples(ALL)) {
    await tab.page.goto(`${all.origin}/${file}`);
    for (const found of await violations(tab.page)) problems.push(`${file} (${colorScheme}): ${found}`);
  }
  await tab.close();
  return [...problems, ...tab.faults];
}

test('every kind of page in every language is accessible, keeps the policy and asks nobody else', async () => {
  const chosen = await samples(ALL);
  assert.equal(new Set(chosen.map((page) => page.locale).filter(Boolean)).size, 13);
  for (const kind of KINDS) assert.ok(chosen.some((page) => page.kind === kind), `there is no page of kind ${kind}`);
  const problems = await Promise.all([checked('light'), checked('dark')]);
  assert.deepEqual(problems.flat(), []);
});

test('tabs, videos and open menus are accessible, on a phone too', async () => {
  const problems = [];
  for (const width of [1440, 390]) {
    const tab = await open(browser, trial.origin, { viewport: { width, height: 844 } });
    for (const { file } of await samples(TRIAL)) {
      await tab.page.goto(`${trial.origin}/${file}`);
      for (const fold of await tab.page.locator('.fold > summary').all()) {
        if (await fold.isVisible()) await fold.click();
      }
      await tab.page.locator('.menu > summary').click();
      for (const found of await violations(tab.page)) problems.push(`${file} (${width}): ${found}`);
    }
    await tab.close();
    problems.push(...tab.faults);
  }
  assert.deepEqual(problems, []);
});

test('a page that moved is accessible while it is seen', async () => {
  const moved = (await pages(TRIAL)).filter((page) => page.kind === 'redirect');
  const urls = moved.filter((page) => page.locale === 'en').map((page) => page.url);
  assert.deepEqual(urls, ['/en/former.html', '/en/former/'], 'both forms of an address lead on');
  // Without an address of its own the document cannot follow its refresh.
  const tab = await open(browser, trial.origin, { bypassCSP: true });
  await tab.page.route('**/*', (route) => route.abort());
  for (const page of moved) {
    await tab.page.setContent(await html(TRIAL, page));
    assert.deepEqual(await violations(tab.page), [], page.url);
    const link = tab.page.locator('main a');
    assert.equal(await link.getAttribute('href'), `/${page.locale.toLowerCase()}/tabs/`);
    assert.equal(await link.innerText(), 'Tabs and videos', 'the link says where it leads');
  }
  await tab.close();
});

test('a page that moved leads on', async () => {
  const tab = await open(browser, trial.origin);
  for (const former of ['/en/former/', '/en/former.html']) {
    await tab.page.goto(trial.origin + former);
    await tab.page.waitForURL(`${trial.origin}/en/tabs/`);
  }
  await tab.close();
});

test('no page is wider than a phone, nor at four times the size', async () => {
  const wide = [];
  const sites = [[OWN, own], [TRIAL, trial]];
  for (const width of [390, 320]) {
    for (const [folder, { origin }] of sites) {
      const tab = await open(browser, origin, { viewport: { width, height: 800 } });
      for (const { url, file } of await samples(folder)) {
        await tab.page.goto(`${origin}/${file}`);
        const scroll = await tab.page.evaluate(() => document.documentElement.scrollWidth);
        if (scroll > width) wide.push(`${url}: ${scroll} > ${width}`);
      }
      await tab.close();
    }
  }
  assert.deepEqual(wide, []);
});

test('pages are written in the language and direction of their readers', async () => {
  const strings = await readFile(new URL('../../themes/default/strings/en.ftl', import.meta.url), 'utf8');
  const keys = new Set([...strings.matchAll(/^([a-z]+(?:-[a-z]+)+) =/gm)].map((found) => found[1]));
  assert.ok(keys.size > 50, 'the names of the texts are read');
  for (const page of await samples(ALL)) {
    if (!page.locale) continue;
    const text = await html(ALL, page);
    const direction = page.locale === 'ar' ? 'rtl' : 'ltr';
    assert.ok(text.includes(`<html lang="${page.locale}" dir="${direction}">`), page.file);
    if (page.kind === 'fallback') {
      assert.ok(text.includes('<article lang="en" dir="ltr">'), `${page.file}: borrowed text is marked`);
    }
    // A text that is missing is shown by its name; the author's own words may have such names.
    const frame = text.replace(/<article.*<\/article>/s, '').replace(/<[^>]*>/g, ' ');
    const shown = frame.match(/[a-z]+(-[a-z]+)+/g) ?? [];
    assert.deepEqual(shown.filter((word) => keys.has(word)), [], page.file);
  }
});

test('a page for readers from right to left is the mirror of the others', async () => {
  const tab = await open(browser, all.origin);
  const columns = async (locale) => {
    await tab.page.goto(`${all.origin}/${locale}/contact/`);
    return tab.page.evaluate(() => {
      const box = (selector) => document.querySelector(selector).getBoundingClientRect();
      const [side, main, outline] = ['.side', 'main', '.outline'].map(box);
      return {
        order: side.left < main.left ? side.right <= main.left && main.right <= outline.left : 'mirrored',
        mirrored: side.left >= main.right && main.left >= outline.right,
        code: [...document.querySelectorAll('article code')].map((code) => getComputedStyle(code).direction),
        phone: getComputedStyle(document.querySelector('.phone')).direction,
      };
    });
  };
  assert.equal((await columns('en')).order, true);
  const arabic = await columns('ar');
  assert.equal(arabic.mirrored, true);
  assert.equal(arabic.phone, 'ltr', 'a phone number is read from left to right');
  assert.deepEqual([...new Set(arabic.code)], ['ltr'], 'and so is code');
  assert.deepEqual(tab.faults, []);
  await tab.close();
});

test('every language in every language menu leads to a page', async () => {
  for (const folder of [OWN, ALL]) {
    const known = await pages(folder);
    const urls = new Set(known.map((page) => page.url));
    let links = 0;
    for (const page of known.filter((known) => known.kind !== 'redirect')) {
      const text = await html(folder, page);
      for (const [, menu] of text.matchAll(/<details class="menu">(.*?)<\/details>/gs)) {
        for (const [, href] of menu.matchAll(/ href="([^"]*)"/g)) {
          links += 1;
          assert.ok(urls.has(decodeURI(href)), `${page.url} leads to ${href}`);
        }
      }
    }
    assert.ok(links > known.length, 'menus were found');
  }
});
