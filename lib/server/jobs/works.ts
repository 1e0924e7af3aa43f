import 'server-only'
import { SYSTEM } from '../../editorial/actor'
import { publishImported } from '../archives/publishing/commands'
import { resumeArchives, takeTurn } from '../archives/turns/commands'
import { showDue, showPublication } from '../publications/commands'
import { readAllTexts, readChangedTexts } from '../desk-search/commands'
import { scorePages } from '../figures/commands'
import { prepareSearch } from '../search/commands'
import { prepareTags } from '../vocabularies/commands'
import type { JobName, Payload } from './jobs'
import { purge } from './purge'
import { renderPhoto } from './render-photo'
import { resumeRenderings } from './resume-renderings'
import { tidy } from './tidy'

/** What is done in a job of each sort. What comes back goes into the log; what is thrown lets it be tried again. */
export const WORKS: { readonly [N in JobName]: (payload: Payload<N>) => Promise<object> } = {
  tidy: () => tidy(),
  'prepare-tags': () => prepareTags(SYSTEM),
  'prepare-search': async () => ({ ...(await prepareSearch()), read: await readAllTexts() }),
  'read-texts': async () => ({ read: await readChangedTexts() }),
  'score-splits': () => scorePages(),
  'show-publication': async ({ publication }) => ({ publication, shown: await showPublication(publication) }),
  'render-photo': ({ photo, crop }) => renderPhoto(photo, crop),
  'import-archive': ({ archive }) => takeTurn(archive),
  'publish-imported': ({ issue }) => publishImported(issue),
  'resume-archives': () => resumeArchives(),
  'resume-photos': async () => ({ photos: await resumeRenderings() }),
  purge: ({ tags }) => purge(tags),
  'show-due': async () => ({ shown: await showDue() }),
}
