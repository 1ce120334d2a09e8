// What an author, or somebody in an author's name, cannot do to readers; and the one thing that is let in, a video.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, open } from './chromium.mjs';
import { serve } from './serve.mjs';
import { TRIAL, pages } from './sites.mjs';

const VIDEO = 'https://video.example.com/v/7';

let browser;
let trial;

before(async () => {
  browser = await launch();
  trial = await serve(TRIAL);
});

after(async () => {
  await browser.close();
  trial.close();
});

test('nothing that an article says is run', async () => {
  const tab = await open(browser, trial.origin);
  for (const { file, kind } of await pages(TRIAL)) {
    if (kind === 'redirect') continue;
    await tab.page.goto(`${trial.origin}/${file}`);
    for (const link of await tab.page.locator('article a').all()) {
      assert.doesNotMatch((await link.getAttribute('href')) ?? '', /^\s*(javascript|data|vbscript):/i, file);
    }
    assert.equal(await tab.page.evaluate(() => globalThis.harmed), undefined, file);
    const foreign = await tab.page.evaluate(() => document.querySelectorAll('article :is(script, style, iframe, object, embed, form, [style], [onclick], [onerror], [onload])').length);
    assert.equal(foreign, 0, file);
  }
  assert.deepEqual(tab.faults, []);
  await tab.close();
});

test('a hostile title is a text wherever it is shown', async () => {
  const tab = await open(browser, trial.origin);
  const hostile = `</title><script>harmed=1</script>"'><img src=x onerror=harmed=1>`;
  await tab.page.goto(`${trial.origin}/en/hostile/`);
  assert.equal(await tab.page.title(), `${hostile} · Trial & <b>error</b>`);
  assert.equal(await tab.page.locator('h1').innerText(), hostile);
  await tab.page.goto(`${trial.origin}/en/tabs/`);
  assert.equal(await tab.page.locator('.side a', { hasText: 'harmed' }).innerText(), hostile);
  assert.deepEqual(tab.faults, []);
  await tab.close();
});

test('a script that got into a page all the same does not run', async () => {
  const tab = await open(browser, trial.origin);
  await tab.page.route('**/en/tabs/', async (route) => {
    const answer = await route.fetch();
    const injected = '<script>globalThis.harmed = 1</script><p id="here" onclick="globalThis.harmed = 2">here</p></article>';
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</article>', injected) });
  });
  await tab.page.goto(`${trial.origin}/en/tabs/`);
  await tab.page.locator('#here').click();
  assert.equal(await tab.page.evaluate(() => globalThis.harmed), undefined);
  assert.ok(tab.faults.some((fault) => /Content Security Policy/.test(fault)), 'the policy says what it stopped');
  await tab.close();
});

test('a video is asked for when its reader asks, from the host that the site trusts', async () => {
  const tab = await open(browser, trial.origin);
  await tab.page.route('https://video.example.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Video</title>' }),
  );
  await tab.page.goto(`${trial.origin}/en/tabs/`);
  const figure = tab.page.locator('figure.video').first();
  assert.equal(await figure.locator('a').getAttribute('href'), VIDEO);
  assert.deepEqual(tab.faults, [], 'nothing is asked of the host before');
  await figure.locator('a').click();
  const frame = figure.locator('iframe');
  await frame.waitFor();
  assert.equal(await frame.getAttribute('src'), VIDEO);
  assert.ok(await frame.getAttribute('title'), 'the frame has a name');
  await tab.page.waitForTimeout(200);
  assert.deepEqual(tab.faults, [`foreign: ${VIDEO}`]);
  await tab.close();
});

test('no script makes markup of a text', async () => {
  const tab = await open(browser, trial.origin);
  await tab.page.goto(`${trial.origin}/en/tabs/`);
  const tried = await tab.page.evaluate(() => {
    try {
      document.querySelector('article').innerHTML = '<p>from a text</p>';
      return 'done';
    } catch (error) {
      return error.name;
    }
  });
  assert.equal(tried, 'TypeError');
  await tab.close();
});

test('a frame of any other host is refused', async () => {
  const tab = await open(browser, trial.origin);
  await tab.page.goto(`${trial.origin}/en/tabs/`);
  const policy = await tab.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.equal(policy.split('; ').find((part) => part.startsWith('frame-src')), 'frame-src https://video.example.com');
  const refused = await tab.page.evaluate(() => new Promise((done) => {
    addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://other.example.com/' }));
  }));
  assert.equal(refused, 'frame-src');
  const other = tab.page.locator('figure.video', { has: tab.page.locator('a[href^="https://other."]') });
  assert.equal(await other.count(), 1, 'a video of another host is a link');
  assert.equal(await other.evaluate((it) => it.classList.contains('ready')), false, 'and stays one');
  await tab.close();
});
