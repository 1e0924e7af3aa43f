import { expect, test } from 'vitest'
import { checkNode, installedAsLocked, installTrouble } from './install.mjs'

const one = { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-one' } }
const optional = { 'node_modules/mac': { version: '1.0.0', integrity: 'sha512-mac', optional: true } }

test.each([
  ['the same packages', { '': {}, ...one }, one, true],
  ['an optional one of another machine missing', { ...one, ...optional }, one, true],
  ['nothing installed', one, {}, false],
  ['another version', one, { 'node_modules/one': { version: '1.0.1', integrity: 'sha512-two' } }, false],
  ['the same version with other content', one, { 'node_modules/one': { version: '1.0.0', integrity: 'x' } }, false],
  ['an optional one in another version', optional, { 'node_modules/mac': { version: '0.9.0' } }, false],
])('with %s', (_, locked, installed, complete) => {
  expect(installedAsLocked(locked, installed)).toBe(complete)
})

test.each(['18.20.0', '20.18.3'])('refuses Node %s', (version) => {
  expect(() => checkNode(version)).toThrow('Galley needs Node 20.19')
})

test.each(['20.19.0', '22.0.0', '24.1.0'])('works with Node %s', (version) => {
  expect(() => checkNode(version)).not.toThrow()
})

test.each([
  ['npm error code ENOTFOUND', 'registry cannot be reached'],
  ['npm error code ENOSPC', 'disk is full'],
  ['npm error code EACCES', 'No right to write'],
  ['npm error code EINTEGRITY', 'Its own words are below'],
])('says what to do about %s', (words, sentence) => {
  expect(installTrouble(words).message).toContain(sentence)
})
