import { chromium } from '@playwright/test'
import { browserArguments, findBrowser } from '@/scripts/platform/browser.mjs'
import { type Figure, figure } from '../figure'
import { articleAddresses, type ReadingSite } from './reading-site'

/** What a server may send before it hears that anything arrived: ten packets of 1,460 bytes. */
const FIRST_FLIGHT = 14_600

/** What a page loads, as people know it. The faces are loaded last, and their text is there before them. */
const KINDS = ['HTML', 'stylesheet', 'script', 'pictures', 'list of faces', 'faces'] as const
type Kind = (typeof KINDS)[number]
/** What the text of an article waits for. */
const AWAITED: readonly Kind[] = ['HTML', 'stylesheet', 'script']

const BY_TYPE: Readonly<Record<string, Kind>> = { Document: 'HTML', Stylesheet: 'stylesheet', Script: 'script', Image: 'pictures', Font: 'faces' }

function kindOf(type: string, url: string): Kind | null {
  return new URL(url).pathname === '/faces.css' ? 'list of faces' : (BY_TYPE[type] ?? null)
}

/** What the first article costs whoever comes for the first time, in bytes as they go over the wire, heads of answers included. */
export async function bytesFigure(site: ReadingSite): Promise<Figure> {
  const [address = '/'] = await articleAddresses(site, 1)
  const bytes = await bytesOf(`${site.url}${address}`)
  const words = KINDS.map((kind) => `${kind} ${bytes.get(kind) ?? 0}`).join(', ')
  const awaited = AWAITED.reduce((sum, kind) => sum + (bytes.get(kind) ?? 0), 0)
  return figure(
    'bytes that the text of a first article waits for, as sent', awaited, { atMost: FIRST_FLIGHT },
    `in Chromium with nothing kept, on a system without a Chinese face: ${words}`,
  )
}

/** The bytes that a browser receives for an address, by kind. */
async function bytesOf(url: string): Promise<ReadonlyMap<Kind, number>> {
  const browser = await chromium.launch({ ...(await findBrowser()), args: browserArguments })
  try {
    const page = await browser.newPage()
    const wire = await page.context().newCDPSession(page)
    await wire.send('Network.enable')
    await wire.send('Network.setCacheDisabled', { cacheDisabled: true })
    const kinds = new Map<string, Kind>()
    const bytes = new Map<Kind, number>()
    wire.on('Network.responseReceived', ({ requestId, type, response: { url: from } }) => {
      const kind = kindOf(type, from)
      if (kind) kinds.set(requestId, kind)
    })
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId)
      if (kind) bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength)
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    return bytes
  } finally {
    await browser.close()
  }
}
