import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { SYSTEM } from '../../../editorial/actor'
import { db } from '../../db'
import { showEdition } from '../../editions/commands'
import { issueNotice, liftNotice } from '../../notices/commands'
import { addPhoto } from '../../photos/commands'
import { noise, withPhotoFolder } from '../../photos/testing/pictures'
import { importNew, publishSigned, refusal, withDesk } from '../../testing/desk'
import { readersPicture } from './picture'

withDesk()
const kept = withPhotoFolder()

/** A published issue whose first article shows a photo, one part of it only. */
async function published(crop = 'whole') {
  const { photo } = await addPhoto(SYSTEM, await noise(700, 400).jpeg().toBuffer(), { fileName: 'ferry.jpg' })
  const { issueId } = await importNew()
  await publishSigned(issueId)
  const { liveEditionId: editionId } = await db().issue.findUniqueOrThrow({ where: { id: issueId } })
  if (editionId === null) throw new RangeError('the issue is published')
  const { articleId } = await db().editionArticle.findFirstOrThrow({ where: { editionId }, orderBy: { position: 'asc' } })
  await db().editionPhoto.create({ data: { editionId, articleId, photoId: photo.id, crop } })
  return { photo, issueId, articleId }
}

const refused = (sha256: string, crop = 'whole', file = '320.webp') => refusal(readersPicture(sha256, crop, file))

describe('a picture for readers', () => {
  test('comes as WebP that may be kept for ever and taken for nothing else, made at once where it is not there yet', async () => {
    const { photo } = await published()
    const answer = await readersPicture(photo.sha256, 'whole', '640.webp')
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': 'image/webp', 'content-length': `${(await answer.clone().arrayBuffer()).byteLength}`,
      'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff',
    })
    expect(readdirSync(path.join(kept.folder, photo.sha256, 'whole')).sort()).toEqual(['320.webp', '640.webp'])
    const again = await readersPicture(photo.sha256, 'whole', '640.webp')
    expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(await answer.arrayBuffer()))).toBe(true)
  })

  test('is only the part that is shown', async () => {
    const { photo } = await published('0-0-5000-10000')
    expect(await refused(photo.sha256, '0-0-5000-10000')).toBeNull()
    expect(await refused(photo.sha256, 'whole')).toBe('no-such-photo')
    expect(await refused(photo.sha256, '0-0-5000-9999')).toBe('no-such-photo')
  })

  test.each([
    ['a width that there is not', 'whole', '321.webp'],
    ['a width that the photo does not fill', 'whole', '960.webp'],
    ['another kind of file', 'whole', '320.jpg'],
    ['another spelling of the width', 'whole', '0320.webp'],
    ['the original', 'whole', 'original'],
    ['the original one folder up', '..', 'original'],
    ['another spelling of a part', '00-0-5000-10000', '320.webp'],
  ])('is never %s', async (_, crop, file) => {
    const { photo } = await published()
    expect(await refused(photo.sha256, crop, file)).toBe('no-such-photo')
  })

  test('is none before it is published, and none that nobody brought in', async () => {
    const { photo } = await addPhoto(SYSTEM, await noise(40, 30).jpeg().toBuffer(), { fileName: 'ferry.jpg' })
    expect(await refused(photo.sha256)).toBe('no-such-photo')
    expect(await refused('0'.repeat(64))).toBe('no-such-photo')
    expect(await refused('../../secrets')).toBe('no-such-photo')
  })

  test('is withdrawn with its article, and comes back with it', async () => {
    const { photo, articleId } = await published()
    const { id } = await issueNotice(SYSTEM, { kind: 'withdrawal', article: articleId, text: '本报撤回此稿。' })
    expect(await refused(photo.sha256)).toBe('no-such-photo')
    await liftNotice(SYSTEM, { notice: id })
    expect(await refused(photo.sha256)).toBeNull()
  })

  test('is none of an Edition that is not shown any more', async () => {
    const { photo, issueId } = await published()
    expect(await refused(photo.sha256)).toBeNull()
    // The article itself shows none, and so does what is frozen of it next.
    await publishSigned(issueId)
    expect(await refused(photo.sha256)).toBe('no-such-photo')
    await showEdition(SYSTEM, { issue: issueId, edition: 1 })
    expect(await refused(photo.sha256)).toBeNull()
  })
})
