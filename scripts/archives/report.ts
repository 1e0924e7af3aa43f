import type { Actor } from '@/lib/editorial/actor'
import type { StartedArchive } from '@/lib/server/archives/commands'
import { type ArchiveProgress, archiveTroubles } from '@/lib/server/archives/queries'
import { tell, tellTrouble } from '../terminal/terminal-command'

/** More sentences than these nobody reads in a terminal; the desk has them all. */
const MOST_TOLD = 200

/** Tells what an archive was found to be, before its pages come. */
export function tellStage({ kind, pages, refused, archive }: StartedArchive): void {
  if (kind === 'going-on') tell('This archive was being imported already. It goes on.', '这个压缩包正在导入中，现在继续。')
  tell(`Received and looked through: pages ${pages}, refused ${refused}`, `已收到并检查：版面 ${pages} 个，未接受 ${refused} 个`)
  tell(`At the desk: /desk/import/archives/${archive}`, `编辑部页面：/desk/import/archives/${archive}`)
}

/**
 * Tells what came of an archive, and what was refused or failed with its reason.
 *
 * @param milliseconds that it took, from reading the folder on
 * @returns whether everything is imported
 */
export async function report(actor: Actor, { id, counts, articles }: ArchiveProgress, milliseconds: number): Promise<boolean> {
  const troubles = await archiveTroubles(actor, id, MOST_TOLD)
  for (const { failure } of troubles) if (failure) tellTrouble({ kind: 'invalid', ...failure })
  const seconds = (milliseconds / 1000).toFixed(1)
  tell(`pages imported ${counts.imported}, articles ${articles}, unchanged ${counts.unchanged}, to be reviewed ${counts.review}`,
    `导入版面 ${counts.imported}，稿件 ${articles}，无变化 ${counts.unchanged}，待比对 ${counts.review}`)
  tell(`refused ${counts.refused}, failed ${counts.failed}, waiting ${counts.waiting}, seconds ${seconds}`,
    `未接受 ${counts.refused}，失败 ${counts.failed}，等待 ${counts.waiting}，用时 ${seconds} 秒`)
  return counts.refused + counts.failed + counts.waiting === 0
}
