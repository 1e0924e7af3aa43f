'use client'

import { useWorkflow } from '@/components/workflow/use-workflow'
import { WorkflowPanel } from '@/components/workflow/workflow-panel'
import type { ActorThere } from '@/lib/editorial/actor'
import type { DeskArticle } from '@/lib/server/articles/queries'
import { isUnsaved } from './autosave'
import type { Saver } from './saver'
import { useSaverPart } from './use-saver-part'

/** The workflow of the article that is open, for the text that stands in the editor once it is saved. */
export function ArticleWorkflowPanel({ article: { id, workflow }, actor, saver }: {
  readonly article: DeskArticle
  readonly actor: ActorThere
  readonly saver: Saver
}) {
  const revision = useSaverPart(saver, ({ base }) => base.revision)
  const unsaved = useSaverPart(saver, ({ autosave }) => isUnsaved(autosave))
  const open = useWorkflow(id, workflow, { person: actor.id, revision })
  return <WorkflowPanel article={id} actor={actor} revision={revision} unsaved={unsaved} open={open} />
}
