// The open dialog for everybody: screen readers in every language, a keyboard alone, a small phone or four times the size.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, open, violations } from './chromium.mjs';
import { serve } from './serve.mjs';
import { ALL, pages } from './sites.mjs';
import { FILES, READER, filled, link, opened, widget } from './widget.mjs';

let browser;
let all;

before(async () => {
  [browser, all] = await Promise.all([launch(), serve(ALL)]);
});

after(async () => {
  await browser.close();
  all.close();
});

/** A desk that stores whatever comes. */
async function answering(page) {
  await page.route('**/api/v1/tickets', (route) => {
    const { locale, page: from, email, subject, description, priority, fields } = route.request().postDataJSON();
    const stored = { locale, page: from, email, subject, description, priority, fields };
    const body = { id: 'a'.repeat(32), number: 7, status: 'open', created_at: 1, link: '/desk/en/cases/a', key: 'k', stored };
    return route.fulfill({ status: 201, contentType: 'application/json', body: JSON.stringify(body) });
  });
  await page.route('**/api/v1/tickets/*/attachments', (route) => route.fulfill({ status: 201, contentType: 'application/json', body: '{}' }));
}

/** Leads through the views of the dialog, and looks at each. */
async function views(page, segment, look) {
  const form = await opened(page, all.origin, segment);
  await look('form');
  await form.send();
  await form.field('email').and(page.locator('[aria-invalid]')).waitFor();
  await look('problems');
  await filled(form, 'Contact', FILES);
  await form.field('priority').selectOption('critical');
  await form.field('environment').selectOption('production');
  await look('filled');
  await form.at('.context summary').click();
  await page.evaluate((address) => import(address).then((made) => made.open({ article: location.pathname })), await module(page));
  await page.frameLocator('docent-widget iframe').locator('h1').first().waitFor();
  await look('article');
  await form.at('.back').click();
  await answering(page);
  await form.send();
  await form.receipt.waitFor();
  await look('receipt');
}

/** The address of the widget's own script. */
const module = (page) => page.locator('script[src$="loader.js"]').evaluate(({ src }) => src.replace('loader.js', 'widget.js'));

test('every view in every language is accessible, and no wider than a small phone', async () => {
  const segments = new Set((await pages(ALL)).filter(({ kind, locale }) => kind === 'home' && locale).map(({ url }) => url.split('/')[1]));
  assert.equal(segments.size, 13);
  const problems = [];
  for (const segment of segments) {
    const dark = ['ar', 'de', 'ja'].includes(segment);
    const tab = await open(browser, all.origin, { colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    await views(tab.page, segment, async (name) => {
      // axe itself puts a style element into a shadow root, which the policy refuses.
      const before = tab.faults.length;
      const found = await violations(tab.page);
      tab.faults.splice(before, tab.faults.length, ...tab.faults.slice(before).filter((line) => !line.startsWith('Applying inline style')));
      await tab.page.setViewportSize({ width: 320, height: 640 });
      const wide = await tab.page.evaluate(() => {
        const { shadowRoot } = document.querySelector('docent-widget');
        return [...shadowRoot.querySelectorAll('dialog, .sheet, form, .receipt')]
          .filter((part) => part.checkVisibility() && (part.scrollWidth > part.clientWidth || part.getBoundingClientRect().width > 320))
          .map((part) => `${part.localName}.${part.className} is wider than 320 px`);
      });
      await tab.page.setViewportSize({ width: 1440, height: 900 });
      problems.push(...[...found, ...wide].map((line) => `${segment} ${name}: ${line}`));
    });
    problems.push(...tab.faults);
    await tab.close();
  }
  assert.deepEqual(problems, []);
});

test('whoever wants no motion sees none', async () => {
  for (const [reducedMotion, running] of [['reduce', 0], ['no-preference', 1]]) {
    const tab = await open(browser, all.origin, { reducedMotion });
    const form = await opened(tab.page, all.origin);
    assert.equal(await form.dialog.evaluate((at) => Number(getComputedStyle(at).animationName !== 'none')), running, reducedMotion);
    await tab.close();
  }
});

test('the panel is at the end of the line, in either direction, and follows the theme of the page', async () => {
  const tab = await open(browser, all.origin);
  for (const [segment, side] of [['en', 'right'], ['ar', 'left']]) {
    const form = await opened(tab.page, all.origin, segment);
    await form.dialog.evaluate((at) => Promise.all(at.getAnimations().map(({ finished }) => finished)));
    const box = await form.dialog.boundingBox();
    assert.equal(side === 'right' ? box.x + box.width : box.x, side === 'right' ? 1440 : 0, segment);
  }
  await tab.page.evaluate(() => { document.documentElement.dataset.theme = 'dark'; });
  await tab.page.keyboard.press('Escape');
  await link(tab.page).click();
  const paper = await widget(tab.page).dialog.evaluate((at) => getComputedStyle(at).backgroundColor);
  await tab.page.evaluate(() => { document.querySelector('docent-widget').dataset.theme = 'light'; });
  assert.notEqual(await widget(tab.page).dialog.evaluate((at) => getComputedStyle(at).backgroundColor), paper);
  await tab.close();
});

test('a case can be sent with the keyboard alone, and the focus goes back to the link', async () => {
  const { page, faults, close } = await open(browser, all.origin);
  const { keyboard } = page;
  await page.goto(`${all.origin}/en/contact/`);
  await answering(page);
  await link(page).focus();
  await keyboard.press('Enter');
  const form = widget(page);
  await form.field('email').waitFor();
  const to = async (selector) => {
    for (let stops = 0; stops < 60; stops += 1) {
      const focused = form.at(':focus');
      if (await focused.count() && await focused.evaluate((at, wanted) => at.matches(wanted), selector)) {
        const outline = await focused.evaluate((at) => parseFloat(getComputedStyle(at).outlineWidth));
        assert.ok(outline >= 2, `the focus on ${selector} can be seen`);
        return;
      }
      await keyboard.press('Tab');
    }
    assert.fail(`${selector} cannot be reached`);
  };
  await to('[name=email]');
  await keyboard.type(READER);
  await to('[name=product]');
  await keyboard.type('Generator');
  await to('[name=product_area]');
  await keyboard.type('Findings');
  await to('[name=subject]');
  await keyboard.type('By keyboard');
  await to('[name=description]');
  await keyboard.type('No mouse at hand.');
  await to('[name=priority]');
  await keyboard.type('Low');
  await to('[name=environment]');
  await keyboard.type('Production');
  await to('[name=site_address]');
  await keyboard.type('https://help.example.com');
  await to('[name=region]');
  await keyboard.type('Americas');
  await form.field('file').setInputFiles(FILES);
  await to('.remove');
  await keyboard.press('Enter');
  assert.equal(await form.files.count(), 1, 'a file can be removed');
  assert.equal(await form.at(':focus').getAttribute('name'), 'file', 'and the focus is not lost');
  await to('button[type=submit]');
  const [request] = await Promise.all([page.waitForRequest('**/api/v1/tickets'), keyboard.press('Enter')]);
  assert.equal(request.postDataJSON().subject, 'By keyboard');
  assert.deepEqual(request.postDataJSON().fields, {
    environment: 'production', product: 'generator', product_area: 'findings', region: 'americas', site_address: 'https://help.example.com',
  });
  await form.receipt.waitFor();
  await to('.receipt a.send');
  await keyboard.press('Escape');
  await form.dialog.waitFor({ state: 'hidden' });
  assert.ok(await link(page).evaluate((at) => at === document.activeElement));
  assert.deepEqual(faults, []);
  await close();
});

test('the tabulator key stays in the dialog', async () => {
  const { page, close } = await open(browser, all.origin);
  await opened(page, all.origin);
  const seen = new Set();
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    // Between the last and the first stop is the browser's own interface, where no element has the focus.
    seen.add(await page.evaluate(() => document.activeElement.localName));
  }
  seen.delete('body');
  assert.deepEqual([...seen], ['docent-widget']);
  await close();
});
