import type { Finding } from '@/lib/editorial/preflight'

/** All findings of one sort. */
export interface FindingGroup {
  readonly severity: Finding['severity']
  readonly code: Finding['code']
  readonly places: readonly Finding[]
}

/** Findings by their sort, in the order in which pre-flight tells them: errors first. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const firsts = findings.filter(({ code }, index) => findings.findIndex((other) => other.code === code) === index)
  return firsts.map(({ severity, code }) => ({ severity, code, places: findings.filter((finding) => finding.code === code) }))
}
