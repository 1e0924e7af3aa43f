import type { ReactNode } from 'react'

/** The head of a list of articles: what kind of list, its name, how much is in it, and perhaps whose the name is. */
export function ListHead({ kind, name, said, children }: {
  readonly kind: string
  readonly name: string
  readonly said: string
  readonly children?: ReactNode
}) {
  return (
    <div className="list-head-head">
      <h1><span className="list-head-kind">{kind}</span> {name}</h1>
      <p>{said}</p>
      {children && <p className="list-head-source">{children}</p>}
    </div>
  )
}
