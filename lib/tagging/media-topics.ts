import { parentsFirst, toldApart, type VocabularyEntry } from './vocabulary-entry'

/** What readers are told of whose the topics are: the licence asks for it. */
const SOURCE = 'IPTC Media Topics, © International Press Telecommunications Council (https://iptc.org), CC BY 4.0'

/** A vocabulary as it is loaded, with what its maker says of it. */
export interface ReadVocabulary {
  readonly slug: string
  readonly name: string
  readonly source: string
  readonly release: string | null
  /** The codes that its maker retired, where the file is an excerpt; null where it is whole, and whatever it lacks is retired. */
  readonly retired: readonly string[] | null
  readonly entries: readonly VocabularyEntry[]
}

/** Why a file is no release of the Media Topics. */
export type MediaTopicsFault = { readonly kind: 'not-json' } | { readonly kind: 'not-media-topics' }

/** A concept as IPTC writes it, as far as it is read. */
interface Concept {
  readonly qcode: string
  readonly labels: ReadonlyMap<string, string>
  readonly broader: string | null
  readonly narrower: readonly string[]
  readonly retired: boolean
}

/**
 * Reads a release of the IPTC Media Topics from IPTC's own JSON: SKOS, one concept each with its names by language. Chinese names come
 * first, and where there is none the English one stands; what IPTC retired is left out, so that a load retires it here, too. A file
 * that names topics which are not in it is an excerpt: what is missing from it is not retired for that.
 */
export function readMediaTopics(
  text: string,
): { readonly ok: true; readonly vocabulary: ReadVocabulary } | { readonly ok: false; readonly fault: MediaTopicsFault } {
  const scheme = asRecord(parsed(text))
  if (scheme === null) return { ok: false, fault: { kind: 'not-json' } }
  const concepts = Array.isArray(scheme['conceptSet']) ? scheme['conceptSet'].flatMap((one: unknown) => conceptOf(one) ?? []) : []
  if (concepts.length === 0) return { ok: false, fault: { kind: 'not-media-topics' } }
  const entries = concepts.filter(({ retired }) => !retired).map(entryOf)
  const release = textIn(scheme['dateReleased'])?.slice(0, 10) ?? null
  const there = new Set(concepts.map(({ qcode }) => qcode))
  const whole = [...codesIn(scheme['hasTopConcept']), ...concepts.flatMap(({ narrower }) => narrower)].every((code) => there.has(code))
  const retired = whole ? null : concepts.flatMap((concept) => concept.retired ? concept.qcode : [])
  return { ok: true, vocabulary: { ...MEDIA_TOPICS, release, retired, entries: toldApart(parentsFirst(entries)) } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''))
  } catch {
    return null
  }
}

function conceptOf(value: unknown): Concept | null {
  const concept = asRecord(value)
  const qcode = concept && textIn(concept['qcode'])
  const names = concept && asRecord(concept['prefLabel'])
  if (!concept || !qcode || !names) return null
  const labels = new Map(Object.entries(names).flatMap(([language, name]) => (
    typeof name === 'string' && name.trim() !== '' ? [[language.toLowerCase(), name.trim()] as const] : []
  )))
  const [broader = null] = codesIn(concept['broader'])
  const retired = concept['retired'] !== undefined && concept['retired'] !== null && concept['retired'] !== false
  return { qcode, labels, broader, narrower: codesIn(concept['narrower']), retired }
}

/** The codes of topics that are named by code or by address. Of broader ones the first counts: a topic stands in one place. */
function codesIn(value: unknown): readonly string[] {
  const named: readonly unknown[] = Array.isArray(value) ? value : [value]
  return named.flatMap((one) => textIn(one)?.replace(/^https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\//u, 'medtop:') ?? [])
}

function entryOf({ qcode, labels, broader }: Concept): VocabularyEntry {
  const english = labels.get('en-gb') ?? labels.get('en-us') ?? labels.get('en') ?? null
  const chinese = labels.get('zh-hans') ?? labels.get('zh-cn') ?? labels.get('zh') ?? null
  return { code: qcode, label: chinese ?? english ?? [...labels.values()][0] ?? qcode, labelEn: english, parent: broader, synonyms: [] }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** The names of the seventeen topics at the top. */
const TOP: readonly (readonly [code: string, english: string, chinese: string])[] = [
  ['01', 'arts, culture, entertainment and media', '艺术、文化、娱乐和媒体'],
  ['02', 'crime, law and justice', '犯罪、法律和司法'],
  ['03', 'disaster, accident and emergency incident', '灾难、事故和突发事件'],
  ['04', 'economy, business and finance', '经济、商业和金融'],
  ['05', 'education', '教育'],
  ['06', 'environment', '环境'],
  ['07', 'health', '卫生'],
  ['08', 'human interest', '人情趣味'],
  ['09', 'labour', '劳动'],
  ['10', 'lifestyle and leisure', '生活方式和休闲'],
  ['11', 'politics and government', '政治和政府'],
  ['12', 'religion', '宗教'],
  ['13', 'science and technology', '科学和技术'],
  ['14', 'society', '社会'],
  ['15', 'sport', '体育'],
  ['16', 'conflict, war and peace', '冲突、战争与和平'],
  ['17', 'weather', '天气'],
]

/** The Media Topics as they come along: their top level. A release that is loaded adds the rest, and has the last word on names. */
export const MEDIA_TOPICS: ReadVocabulary = {
  slug: 'media-topics', name: 'IPTC 媒体主题', source: SOURCE, release: null, retired: null,
  entries: TOP.map(([code, labelEn, label]) => ({ code: `medtop:${code}000000`, label, labelEn, parent: null, synonyms: [] })),
}
