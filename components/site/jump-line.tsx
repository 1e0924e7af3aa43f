import { jumpPages } from '@/lib/article/jump-pages'
import { pagePath } from '@/lib/editorial/address'
import type { SiteIssue } from '@/lib/server/site/queries'

/** Where the printed article jumped to, with a way to each page of the issue that it names. */
export function JumpLine({ jump, issue }: { readonly jump: string; readonly issue: SiteIssue }) {
  const pages = new Set(issue.pages.map(({ number }) => number))
  return (
    <p className="jump-line-jump">
      {jumpPages(jump).map(({ text, page }, index) =>
        page !== null && pages.has(page)
          ? <a key={index} href={pagePath(issue.title.slug, issue.date, page)}>{text}</a>
          : text,
      )}
    </p>
  )
}
