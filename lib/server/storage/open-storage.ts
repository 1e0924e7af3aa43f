import 'server-only'
import path from 'node:path'
import { env } from '../env'
import { lazily } from '../lazily'
import { diskStorage } from './disk-storage'
import { s3Storage } from './s3-storage'
import type { Storage } from './storage'

/** The storage that the configuration names: a store that speaks S3, or the folder `photos` of the data. */
export const storage = lazily((): Storage => {
  const { GALLEY_S3_ENDPOINT: endpoint, GALLEY_S3_BUCKET: bucket, GALLEY_S3_KEY: key, GALLEY_S3_SECRET: secret } = env()
  if (endpoint && bucket && key && secret) return s3Storage({ endpoint, bucket, region: env().GALLEY_S3_REGION, key, secret })
  return diskStorage(path.resolve(env().GALLEY_DATA, 'photos'))
})
