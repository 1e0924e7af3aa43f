import { createHash, randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper } from './paper'

/** A small picture that no other test has. */
async function picture(): Promise<Buffer> {
  const [red = 0, green = 0, blue = 0] = createHash('sha256').update(randomUUID()).digest()
  return sharp({ create: { width: 640, height: 480, channels: 3, background: { r: red, g: green, b: blue } } }).jpeg().toBuffer()
}

interface SaidWords {
  readonly day: string
  readonly byline: string
  readonly credit?: string
  readonly rights?: string
  readonly caption: string
}

/** A picture whose file says who took it, when, and what is to be seen. */
async function pictureThatSays({ day, byline, credit = '', rights = '', caption }: SaidWords): Promise<Buffer> {
  const text = (name: string, words: string) => `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li></rdf:Alt></dc:${name}>`
  return sharp(await picture()).withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
      photoshop:Credit="${credit}" photoshop:DateCreated="${day}T08:00:00">
      ${text('description', caption)}${text('rights', rights)}<dc:creator><rdf:Seq><rdf:li>${byline}</rdf:li></rdf:Seq></dc:creator>
    </rdf:Description></rdf:RDF></x:xmpmeta>`).jpeg().toBuffer()
}

const named = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })

async function choose(page: Page, files: readonly ReturnType<typeof named>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose photos' }).click()
  await (await chooser).setFiles([...files])
}

/** Drops or pastes files somewhere on the screen, as a browser tells of it. */
async function give(page: Page, way: 'drop' | 'paste', files: readonly ReturnType<typeof named>[]): Promise<void> {
  await page.evaluate(({ way: type, list }) => {
    const transfer = new DataTransfer()
    for (const { name, bytes } of list) transfer.items.add(new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' }))
    const init = { bubbles: true, cancelable: true }
    document.querySelector('h1')?.dispatchEvent(type === 'drop'
      ? new DragEvent('drop', { ...init, dataTransfer: transfer })
      : new ClipboardEvent('paste', { ...init, clipboardData: transfer }))
  }, { way, list: files.map(({ name, buffer }) => ({ name, bytes: [...buffer] })) })
}

const line = (page: Page, file: string) => page.getByRole('list', { name: 'Photos that were brought in' }).getByRole('listitem').filter({ hasText: file })
const library = (page: Page) => page.getByRole('list', { name: 'Photos', exact: true }).getByRole('listitem')

test('photos come in by the button, dropped and pasted, and each says what became of it', async ({ pageAs }) => {
  const page = await pageAs('editor')
  const mark = randomUUID().slice(0, 8)
  await page.goto('/desk/photos')
  const [first, second, third, fourth] = [await picture(), await picture(), await picture(), await picture()]

  await choose(page, [named(`${mark}-1.jpg`, first), named(`${mark}-2.jpg`, second), named(`${mark}-notes.jpg`, Buffer.from('no picture'))])
  await expect(line(page, `${mark}-1.jpg`)).toContainText('added')
  await expect(line(page, `${mark}-2.jpg`)).toContainText('added')
  await expect(line(page, `${mark}-notes.jpg`)).toContainText(`“${mark}-notes.jpg” is none of the kinds of pictures that are taken in.`)
  await expect(page.getByRole('status').filter({ hasText: '3 of 3 done.' })).toBeAttached()

  await give(page, 'drop', [named(`${mark}-3.jpg`, third)])
  await expect(line(page, `${mark}-3.jpg`)).toContainText('added')
  await give(page, 'paste', [named(`${mark}-4.jpg`, fourth), named(`${mark}-again.jpg`, first)])
  await expect(line(page, `${mark}-4.jpg`)).toContainText('added')
  await expect(line(page, `${mark}-again.jpg`)).toContainText('already there')
  await expect(page.getByRole('status').filter({ hasText: '6 of 6 done.' })).toBeAttached()
  await expect(library(page).filter({ hasText: mark })).toHaveCount(4)
  await expect(library(page).filter({ hasText: `${mark}-4.jpg` })).toContainText('Not in use')
  expect(await findings(page)).toEqual([])

  await page.getByRole('button', { name: 'Clear this list' }).click()
  await expect(page.getByRole('list', { name: 'Photos that were brought in' })).toBeHidden()
})

test('what a server finds broken has its sentence, and nothing of it is kept', async ({ pageAs }) => {
  const page = await pageAs('editor')
  const name = `${randomUUID().slice(0, 8)}.jpg`
  await page.goto('/desk/photos')
  const whole = await picture()
  await choose(page, [named(name, whole.subarray(0, whole.length / 2))])
  await expect(line(page, name)).toContainText(`“${name}” is damaged or cut off`)
  await page.goto(`/desk/photos?q=${name}`)
  await expect(page.getByRole('heading', { name: 'No photo fits' })).toBeVisible()
})

test('a photo that the network lost, or whose sender is signed out, is kept and sent again', async ({ pageAs }) => {
  const page = await pageAs('editor')
  const name = `${randomUUID().slice(0, 8)}.jpg`
  await page.goto('/desk/photos')
  await page.route('**/api/photos?*', (route) => route.abort())
  await choose(page, [named(name, await picture())])
  await expect(line(page, name)).toContainText(`“${name}” could not be sent`)
  await page.unroute('**/api/photos?*')
  await page.context().clearCookies()
  await page.getByRole('button', { name: `Send again ${name}` }).click()
  await expect(page.getByText('The photos are still here; keep this page open')).toBeVisible()
})

test('the library is searched by words, days, title and use, by addresses that a form without script makes, too', async ({ pageAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  const page = await pageAs('editor')
  const mark = randomUUID().slice(0, 8)
  await page.goto('/desk/photos')
  await page.getByLabel('For the paper').selectOption(paper)
  await choose(page, [
    named(`${mark}-ferry.jpg`, await pictureThatSays({ day: '2026-06-12', byline: `林晚${mark}`, caption: `渡口 ${mark}` })),
    named(`${mark}-street.jpg`, await pictureThatSays({ day: '2025-01-01', byline: `周渡${mark}`, caption: `老街 ${mark}` })),
  ])
  await expect(line(page, `${mark}-street.jpg`)).toContainText('added')

  await page.getByLabel('Words').fill(`林晚${mark}`)
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(`/desk/photos?q=${encodeURIComponent(`林晚${mark}`)}`)
  await expect(library(page)).toHaveCount(1)
  await expect(library(page)).toContainText(`渡口 ${mark}`)

  await page.getByLabel('Words').fill(mark)
  await page.getByLabel('Taken from').fill('2024-12-01')
  await page.getByLabel('To', { exact: true }).fill('2025-02-01')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(library(page)).toContainText(`老街 ${mark}`)
  await expect(library(page)).toHaveCount(1)

  await page.goto(`/desk/photos?q=${mark}&title=${paper}&from=&to=&unused=yes`)
  await expect(page).toHaveURL(`/desk/photos?q=${mark}&title=${paper}&unused=yes`)
  await expect(library(page)).toHaveCount(2)
  await page.goto('/desk/photos?to=1900-01-01')
  await page.getByRole('link', { name: 'Show all photos' }).click()
  await expect(page).toHaveURL('/desk/photos')
})

test('what the file says is taken over by a click, and two who change a photo at once lose nothing', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  const mark = randomUUID().slice(0, 8)
  await page.goto('/desk/photos')
  await choose(page, [named(`${mark}.jpg`, await pictureThatSays({ day: '2026-06-12', byline: '林晚', credit: '新江社', rights: '仅此一次', caption: `渡口 ${mark}` }))])
  await line(page, `${mark}.jpg`).getByRole('link', { name: `${mark}.jpg` }).click()
  await expect(page.getByRole('heading', { name: `渡口 ${mark}` })).toBeVisible()
  const credit = page.getByLabel('Credit')
  await expect(credit).toHaveValue('林晚 / 新江社')
  await expect(page.getByLabel('Taken on')).toHaveValue('2026-06-12')
  await expect(page.getByText('640 × 480')).toBeVisible()

  await credit.fill('林晚舟 摄')
  await page.getByRole('button', { name: 'Take over as Credit: 新江社' }).click()
  await expect(credit).toHaveValue('新江社')
  await credit.fill('林晚 摄')
  await page.getByLabel('Description').fill('一条船')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.').first()).toBeVisible()

  const id = new URL(page.url()).pathname.split('/').at(-1)
  const changed = await (await requestAs('chief-editor')).patch(`/api/photos/${id}`, { data: { revision: 2, credit: '周渡 摄', alt: '靠岸的船' } })
  expect(changed.status()).toBe(200)
  await credit.fill('林晚 / 本报')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Somebody else changed what is said of this photo in the meantime.')).toBeVisible()
  await expect(page.getByLabel('Description')).toHaveValue('靠岸的船')
  await expect(page.getByText('Somebody else said meanwhile: 周渡 摄')).toBeVisible()
  await expect(credit).toHaveValue('林晚 / 本报')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Take over as Credit: 周渡 摄' }).click()
  await expect(credit).toHaveValue('周渡 摄')
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()
})

test('the original is handed to the desk as it came, and a viewer sees photos but brings none in and changes none', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  const name = `渡口 ${randomUUID().slice(0, 8)}.jpg`
  const bytes = await picture()
  await page.goto('/desk/photos')
  await choose(page, [named(name, bytes)])
  await line(page, name).getByRole('link').click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the original' }).click()
  expect((await download).suggestedFilename()).toBe(name)
  const original = await (await requestAs('viewer')).get(`/api/photos/${new URL(page.url()).pathname.split('/').at(-1)}/original`)
  expect((await original.body()).equals(bytes)).toBe(true)

  const viewer = await pageAs('viewer')
  await viewer.goto(`/desk/photos?q=${encodeURIComponent(name)}`)
  await expect(viewer.getByRole('button', { name: 'Choose photos' })).toBeHidden()
  await library(viewer).getByRole('link').click()
  await expect(viewer.getByRole('heading', { name })).toBeVisible()
  await expect(viewer.getByRole('button', { name: 'Save' })).toBeHidden()
  const preview = viewer.getByRole('img', { name })
  await expect.poll(() => preview.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0))).toBe(640)
})

test('captions that wait for their picture lead to where it is joined', async ({ pageAs }) => {
  const page = await pageAs('viewer')
  await page.goto('/desk/photos')
  await page.getByRole('link', { name: 'Waiting captions' }).click()
  await expect(page.getByRole('heading', { name: 'Captions that wait for their picture', level: 1 })).toBeVisible()
  expect(await findings(page)).toEqual([])
})
