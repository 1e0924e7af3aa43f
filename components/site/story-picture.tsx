import { classes } from '@/components/ui/classes'
import type { ArticleContent } from '@/lib/article/content'
import { focusInCrop, objectPosition } from '@/lib/photos/focus'
import { pictureAddresses } from '@/lib/photos/picture-html'

/** The shape that a story's picture has on a front page, and how wide it stands. */
const SHAPES = {
  lead: { frame: 3 / 2, sizes: '(min-width: 64rem) 40rem, 94vw' },
  second: { frame: 3 / 2, sizes: '(min-width: 47rem) 24rem, 94vw' },
  brief: { frame: 1, sizes: '6rem' },
} as const

/** The first picture of a story, filled into the shape of its place around its focal point. Nothing where it has none. */
export function StoryPicture({ content, size }: { readonly content: Pick<ArticleContent, 'body'>; readonly size: keyof typeof SHAPES }) {
  const picture = content.body.map((block) => (block.role === 'figure' ? block.picture : null)).find((one) => one !== null)
  if (!picture) return null
  const { frame, sizes } = SHAPES[size]
  const { src, srcSet } = pictureAddresses(picture)
  const { width, height, crop, focus, alt } = picture
  return (
    <img
      className={classes('story-picture-picture', `story-picture-${size}`)} src={src} srcSet={srcSet} sizes={sizes} alt={alt} width={width} height={height} decoding="async"
      loading={size === 'lead' ? 'eager' : 'lazy'} style={{ objectPosition: objectPosition(focusInCrop(focus, crop), width / height, frame) }}
    />
  )
}
