import 'server-only'
import { dayInWords } from '../../../language/day-in-words'
import { languageOf, pickLanguage } from '../../../language/language'
import { messagesOf } from '../../../language/messages'
import { isAway } from '../../away'
import { NotFound } from '../../errors'
import { type MovedScreen, screenAnswer } from '../../impressions/answer'
import { log } from '../../log'
import { answerRequest } from '../../request'
import { answer, type Made } from '../caching/answer'
import { isPurged } from '../caching/purges'
import type { SiteArticleWithdrawn } from '../queries'

/** No browser shall take data for a page, or show it in one. */
const SAFEGUARDS = {
  'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'referrer-policy': 'same-origin',
} as const

/** A form for machines that many ask for, again and again. */
export interface KeptForm {
  /** Its path, in its one form. */
  readonly path: string
  /** Its media type with its charset. */
  readonly type: string
  readonly title: string
  /** The day of the issue of which it is; null for a list. */
  readonly day: string | null
  readonly make: () => Promise<string | MovedScreen>
}

/** The answer with a form that is kept like a screen, under its path, until something of what it is made from changes. */
export function keptAnswer(request: Request, { path, type, title, day, make }: KeptForm): Promise<Response> {
  const asked = { address: path, language: null, title, day, manyIssues: day === null }
  return screenAnswer(request, asked, { ...SAFEGUARDS, 'content-type': type }, async () => {
    const made = await make()
    return typeof made === 'string' ? { html: made, status: 200 } : made
  })
}

/** The answer with a form that is made for each who asks. */
export function formAnswer(request: Request, made: Made): Response {
  return answer(request, { ...made, headers: { ...SAFEGUARDS, ...made.headers } }, isPurged())
}

/** What is left of an article that was withdrawn: that it was, when and why. */
export function withdrawnAnswer({ issue: { title: { language } }, day, text }: SiteArticleWithdrawn): Response {
  const screen = languageOf(language)
  return sentence(410, `${messagesOf(screen).site.notice.withdrawn} ${dayInWords(day, screen)}\n${text}`)
}

function sentence(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${text}\n`, {
    status, headers: { ...SAFEGUARDS, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache', ...headers },
  })
}

type Handler<P> = (request: Request, context: { readonly params: Promise<P> }) => Promise<Response>

/** A handler of forms for machines, which says in a sentence what is not there or could not be made. */
export function formHandler<P>(work: (request: Request, params: P) => Promise<Response>): Handler<P> {
  return (request, { params }) => answerRequest(request.headers, async (id) => {
    try {
      return await work(request, await params)
    } catch (error) {
      const language = pickLanguage(undefined, request.headers.get('accept-language'))
      if (error instanceof NotFound) return sentence(404, messagesOf(language).site['not-found'].text, { vary: 'accept-language' })
      log().error({ error, method: request.method, path: new URL(request.url).pathname }, 'a form for machines failed')
      if (isAway(error)) return sentence(503, messagesOf(language).errors.away, { 'cache-control': 'no-store' })
      return sentence(500, messagesOf(language).errors['defect-logged'].replace('{request}', id), { 'cache-control': 'no-store' })
    }
  })
}
