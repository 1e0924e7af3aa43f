import { withLanguage } from '@/components/site/carry-language'
import { FIRST_SCRIPT } from '@/components/site/first-script'
import { NotPrinted, Broken } from '@/components/site/lone-words'
import { type SiteWords, wordsIn } from '@/components/site/words'
import { isLanguage, type Language, languageOf, pickLanguage } from '@/lib/language/language'
import { isAway } from '@/lib/server/away'
import { NotFound } from '@/lib/server/errors'
import { htmlAnswer, type MovedScreen, screenAnswer } from '@/lib/server/impressions/answer'
import { log } from '@/lib/server/log'
import { answerReader } from '@/lib/server/request'
import { safeguardsOnce } from '@/lib/server/site/safeguards'
import { printed, type Screen } from './print'

const safeguards = safeguardsOnce(FIRST_SCRIPT)

/** A screen of one title, which is kept once it was made. */
export interface TitleScreen {
  /** Path and query in their one form. */
  readonly address: string
  readonly title: string
  /** The day of the issue of which it shows something. */
  readonly day?: string
  /** Whether it shows other issues, too. */
  readonly manyIssues?: boolean
  readonly make: (words: SiteWords) => Promise<Screen | MovedScreen>
}

type Handler<P> = (request: Request, context: { readonly params: Promise<P> }) => Promise<Response>

/**
 * The handler of a screen of one title: what its address means, then the screen as it was kept, or made now. Its file says
 * `dynamic = 'force-dynamic'`, as every route of the site does: else Next watches each look at the request, to find out as much.
 */
export function titleScreen<P>(plan: (params: P, asked: URLSearchParams) => TitleScreen): Handler<P> {
  return answering(async (request, { params }, asked) => {
    const { searchParams } = new URL(request.url)
    const { address, title, day = null, manyIssues = false, make } = plan(await params, searchParams)
    return screenAnswer(request, { address, language: asked, title, day, manyIssues }, safeguards(), async (language, own) => {
      const words = wordsIn(language, asked)
      const made = await make(words)
      if ('movedTo' in made) return { movedTo: asked ? withLanguage(made.movedTo, asked) : made.movedTo }
      return { html: await printed(made, { address, own: languageOf(own), words }), status: made.status ?? 200 }
    })
  })
}

/** The handler of a screen of no title, which speaks the browser's language and is made for each that asks. */
export function openScreen(plan: (asked: URLSearchParams, words: SiteWords) => Promise<{ readonly address: string; readonly screen: Screen }>): Handler<unknown> {
  return answering(async (request, _, asked) => {
    const words = wordsIn(asked ?? browserLanguage(request), asked)
    const { address, screen } = await plan(new URL(request.url).searchParams, words)
    return sendOpen(screen, address, words)
  })
}

async function sendOpen(screen: Screen, address: string, words: SiteWords, headers: Record<string, string> = {}) {
  const html = await printed(screen, { address, own: null, words })
  return htmlAnswer({ html, status: screen.status ?? 200 }, { ...safeguards(), vary: 'accept-language', ...headers })
}

/** What an address that leads nowhere is answered with, and one whose screen could not be made. */
function answering<P>(
  work: (request: Request, context: { readonly params: Promise<P> }, asked: Language | null) => Promise<Response>,
): Handler<P> {
  return (request, context) => {
    const { pathname, searchParams } = new URL(request.url)
    const lang = searchParams.get('lang')
    const asked = isLanguage(lang) ? lang : null
    return answerReader(request.headers, async () => work(request, context, asked), async (error, id) => {
      const words = wordsIn(asked ?? browserLanguage(request), asked)
      if (error instanceof NotFound) return sendOpen(notPrinted(words), pathname, words)
      log().error({ error, method: request.method, path: pathname }, 'a screen of the site failed')
      return sendOpen(broken(words, id, isAway(error) ? 503 : 500), pathname, words, { 'cache-control': 'no-store' })
    })
  }
}

/** The handler of an address at which nothing can be. */
export const nowhere: Handler<unknown> = answering(() => Promise.reject(new NotFound('no-such-address')))

function notPrinted(words: SiteWords): Screen {
  const title = words.t('not-found.title')
  return { head: { title, canonical: null, unlisted: true }, body: <NotPrinted words={words} />, status: 404 }
}

/** @param status 503 tells caches and crawlers that it passes */
function broken(words: SiteWords, id: string, status: 500 | 503): Screen {
  return { head: { title: words.t('broken.title'), canonical: null, unlisted: true }, body: <Broken words={words} id={id} />, status }
}

function browserLanguage(request: Request): Language {
  return pickLanguage(undefined, request.headers.get('accept-language'))
}
