// Chromium for tests: one browser for a file of tests, a new context per page, and a record of what must not happen.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the browser named by the environment variable CHROMIUM. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * A page with `faults`: console errors (violations of the content security policy are among them), exceptions, failed
 * requests, and requests that leave `origin`.
 */
export async function open(browser, origin, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  // What is still on its way when a reader goes on is given up.
  const givenUp = (request) => request.failure().errorText === 'net::ERR_ABORTED';
  page.on('requestfailed', (request) => givenUp(request) || faults.push(`failed: ${request.url()}`));
  page.on('response', (answer) => answer.status() >= 400 && faults.push(`${answer.status()}: ${answer.url()}`));
  page.on('request', (request) => request.url().startsWith(origin) || faults.push(`foreign: ${request.url()}`));
  return { page, faults, close: () => context.close() };
}

/** What axe finds on the page as it stands, one line each; what is in closed collapsibles too. */
export async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    for (const details of document.querySelectorAll('article details')) details.open = true;
    const result = await globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ; ')}`);
  });
}
