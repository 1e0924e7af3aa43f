'use server'

import { refresh } from 'next/cache'
import type { Actor } from '@/lib/editorial/actor'
import { type Outcome, runDeed } from '@/lib/server/action'
import { parse } from '@/lib/server/parse'
import * as tagging from '@/lib/server/tags/commands'
import * as keeping from '@/lib/server/tags/keeping/commands'
import type { TagOption } from '@/lib/server/tags/queries'
import {
  type BulkTagging, bulkTagging, type NewTag, newTag, type TagDescription, tagDescription, tagList, type TagMerge, tagMerge, type TagRename, tagRename,
} from '@/lib/server/tags/schema'
import * as vocabularies from '@/lib/server/vocabularies/commands'
import { type NewVocabulary, vocabulary } from '@/lib/server/vocabularies/schema'

/** Runs a deed after which the screen is drawn anew. */
async function deed<T>(work: (actor: Actor) => Promise<T>): Promise<Outcome<T>> {
  return runDeed(async (actor) => {
    const done = await work(actor)
    refresh()
    return done
  })
}

export async function loadVocabulary(input: NewVocabulary): Promise<Outcome<vocabularies.Loaded>> {
  return deed((actor) => vocabularies.loadVocabulary(actor, parse(vocabulary, input)))
}

export async function loadChinesePlaces(): Promise<Outcome<vocabularies.Loaded>> {
  return deed((actor) => vocabularies.loadChinesePlaces(actor))
}

export async function createTag(input: NewTag): Promise<Outcome<TagOption>> {
  return deed((actor) => tagging.createTag(actor, parse(newTag, input)))
}

export async function renameTag(input: TagRename): Promise<Outcome<keeping.Kept>> {
  return deed((actor) => keeping.renameTag(actor, parse(tagRename, input)))
}

export async function describeTag(input: TagDescription): Promise<Outcome<keeping.Kept>> {
  return deed((actor) => keeping.describeTag(actor, parse(tagDescription, input)))
}

export async function mergeTags(input: TagMerge): Promise<Outcome<keeping.Merged>> {
  return deed((actor) => keeping.mergeTags(actor, parse(tagMerge, input)))
}

export async function deleteUnusedTags(input: string[]): Promise<Outcome<number>> {
  return deed((actor) => keeping.deleteUnusedTags(actor, parse(tagList, input)))
}

export async function tagArticles(input: BulkTagging): Promise<Outcome<tagging.Tagged>> {
  return deed((actor) => tagging.tagArticles(actor, parse(bulkTagging, input)))
}
