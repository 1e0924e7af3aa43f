import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './scripts/platform/browser.mjs'

const browser = await findBrowser()

/** The tests run against the production server that `npm test` starts: GALLEY_URL names it, DATABASE_URL its data. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Two, because files make their own data and the machines of most people have two cores.
  workers: 2,
  // Four times the usual patience: on two cores the server, two browsers and the database share the machine, and a walk through a whole
  // publication took 59 seconds of a minute there.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // A test that waits for a machine with other work is tried once more. It is named at the end of the run all the same: one that needs
  // it often is wrong, or found something.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL: process.env['GALLEY_URL'],
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { ...browser, args: browserArguments },
  },
})
