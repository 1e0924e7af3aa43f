import 'server-only'
import type { GetObjectCommandOutput, PutObjectCommandInput, S3ClientConfig } from '@aws-sdk/client-s3'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { isSilence } from '../away'
import { lazily } from '../lazily'
import { checkName, checkPrefix, type Storage } from './storage'

/** A bucket of a store that speaks S3, and who may use it. */
export interface S3Place {
  /** The address of the store, without the bucket. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly key: string
  readonly secret: string
}

/**
 * A storage in a bucket of a store that speaks S3. The bucket is made when it is missing and something is put into it. The library
 * is loaded when it is first needed: most installations keep photos on their disk.
 */
export function s3Storage(place: S3Place): Storage {
  const { bucket: Bucket } = place
  const opened = lazily(() => openClient(place))
  return {
    async put(name, bytes) {
      await put(name, () => ({ Body: bytes, ContentLength: bytes.byteLength }))
    },
    async putFile(name, file) {
      const { size } = await stat(file)
      // Each try reads the file from its beginning.
      await put(name, () => ({ Body: createReadStream(file), ContentLength: size }))
    },
    async get(name) {
      const found = await object(name)
      // A copy, because the library's own is part of a larger buffer that is used again.
      return found?.Body ? new Uint8Array(await found.Body.transformToByteArray()) : null
    },
    async stream(name) {
      const found = await object(name)
      return found?.Body ? { size: found.ContentLength ?? 0, body: found.Body.transformToWebStream() as ReadableStream<Uint8Array> } : null
    },
    async part(name, start, length) {
      if (length === 0) return (await this.has(name)) ? new Uint8Array() : null
      const found = await object(name, `bytes=${start}-${start + length - 1}`)
      return found?.Body ? new Uint8Array(await found.Body.transformToByteArray()) : null
    },
    async has(name) {
      const { s3, client } = await opened()
      return (await orNull(client.send(new s3.HeadObjectCommand({ Bucket, Key: checkName(name) })))) !== null
    },
    async delete(name) {
      const { s3, client } = await opened()
      await orNull(client.send(new s3.DeleteObjectCommand({ Bucket, Key: checkName(name) })))
    },
    async *list(prefix) {
      const { s3, client } = await opened()
      const Prefix = checkPrefix(prefix)
      let ContinuationToken: string | undefined
      do {
        const page = await orNull(client.send(new s3.ListObjectsV2Command({ Bucket, Prefix, ContinuationToken })))
        for (const { Key } of page?.Contents ?? []) if (Key !== undefined) yield Key
        ContinuationToken = page?.NextContinuationToken
      } while (ContinuationToken !== undefined)
    },
  }

  async function object(name: string, Range?: string): Promise<GetObjectCommandOutput | null> {
    const { s3, client } = await opened()
    return orNull(client.send(new s3.GetObjectCommand({ Bucket, Key: checkName(name), Range })))
  }

  async function put(name: string, content: () => Pick<PutObjectCommandInput, 'Body' | 'ContentLength'>): Promise<void> {
    const { s3, client } = await opened()
    const send = () => client.send(new s3.PutObjectCommand({ Bucket, Key: checkName(name), ...content() }))
    try {
      await send()
    } catch (error) {
      if (nameOf(error) !== 'NoSuchBucket') throw error
      await unlessMade(client.send(new s3.CreateBucketCommand({ Bucket })))
      await send()
    }
  }
}

/**
 * A store that does not answer for so many milliseconds is down; a photo on a slow line keeps sending. Somebody waits for it. The
 * client begins to count three seconds after it asked, so that it is twelve seconds for them.
 */
const LONGEST_SILENCE = 9_000
const LONGEST_CONNECTING = 5_000
type Retrying = Extract<NonNullable<S3ClientConfig['retryStrategy']>, { readonly acquireInitialRetryToken: unknown }>
type Attempt = Awaited<ReturnType<Retrying['acquireInitialRetryToken']>>

/** What may pass when it is asked again at once: a connection that was lost, a store that has too much to do. */
const PASSING: readonly Parameters<Retrying['refreshRetryTokenForRetry']>[1]['errorType'][] = ['TRANSIENT', 'THROTTLING']
/** In milliseconds. */
const BEFORE_ASKING_AGAIN = 100

/** Asks once more where it may have passed, but not after a silence: a store that said nothing for so long says nothing then. */
const ONCE_MORE: Retrying = {
  acquireInitialRetryToken: async () => attempt(0),
  refreshRetryTokenForRetry: async (last, { error, errorType }) => {
    if (last.getRetryCount() > 0 || !PASSING.includes(errorType) || isSilence(error)) throw error
    return attempt(1)
  },
  recordSuccess: () => {},
}

function attempt(count: number): Attempt {
  return { getRetryCount: () => count, getRetryDelay: () => (count === 0 ? 0 : BEFORE_ASKING_AGAIN) }
}

async function openClient({ endpoint, region, key, secret }: S3Place) {
  const s3 = await import('@aws-sdk/client-s3')
  const client = new s3.S3Client({
    endpoint,
    region,
    credentials: { accessKeyId: key, secretAccessKey: secret },
    // Stores other than Amazon's seldom have a host name for each bucket, and not all know its newer checksums.
    forcePathStyle: true,
    retryStrategy: ONCE_MORE,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: LONGEST_CONNECTING, socketTimeout: LONGEST_SILENCE },
  })
  return { s3, client }
}

/** Somebody else may just have made the bucket. */
async function unlessMade(making: Promise<unknown>): Promise<void> {
  try {
    await making
  } catch (error) {
    if (nameOf(error) !== 'BucketAlreadyOwnedByYou' && nameOf(error) !== 'BucketAlreadyExists') throw error
  }
}

/** What says that nothing is there: neither the name nor, at the very beginning, the bucket. */
const ABSENT: readonly unknown[] = ['NoSuchKey', 'NotFound', 'NoSuchBucket']

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (ABSENT.includes(nameOf(error))) return null
    throw error
  }
}

function nameOf(error: unknown): unknown {
  return error instanceof Error ? error.name : undefined
}
