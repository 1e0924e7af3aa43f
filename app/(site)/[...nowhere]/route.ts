import { nowhere } from '../screens'

/** Whatever has more parts than any address of ours. */
export const GET = nowhere
