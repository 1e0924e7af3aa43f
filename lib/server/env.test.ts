import { describe, expect, it } from 'vitest'
import { configurationOf } from './env'

const LEAST = { DATABASE_URL: 'postgresql://galley@localhost/galley', NEXTAUTH_SECRET: 'x'.repeat(32) }
const S3 = { GALLEY_S3_ENDPOINT: 'https://s3.example', GALLEY_S3_BUCKET: 'photos', GALLEY_S3_KEY: 'galley', GALLEY_S3_SECRET: 'secret' }

describe('the configuration', () => {
  it('needs the database and a secret, and keeps photos on the disk', () => {
    expect(configurationOf(LEAST)).toMatchObject({ GALLEY_DATA: '.galley', GALLEY_S3_REGION: 'us-east-1' })
    expect(configurationOf(LEAST).GALLEY_S3_ENDPOINT).toBeUndefined()
    expect(() => configurationOf({})).toThrow(/DATABASE_URL[^]*NEXTAUTH_SECRET/)
  })

  it('takes a store that speaks S3 whole', () => {
    expect(configurationOf({ ...LEAST, ...S3 })).toMatchObject(S3)
  })

  it.each(Object.keys(S3))('refuses a store of which %s is missing, by its name', (name) => {
    expect(() => configurationOf({ ...LEAST, ...S3, [name]: undefined })).toThrow(name)
  })

  it.each([
    ['GALLEY_S3_ENDPOINT', 'ftp://s3.example'],
    ['GALLEY_S3_ENDPOINT', 's3.example'],
    ['GALLEY_S3_BUCKET', 'Photos/2026'],
    ['GALLEY_S3_SECRET', ''],
  ])('refuses as %s: %j', (name, value) => {
    expect(() => configurationOf({ ...LEAST, ...S3, [name]: value })).toThrow(name)
  })
})
