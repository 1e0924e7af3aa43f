'use client'

import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { deskAddressWithin } from '@/components/photos/desk-address'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { Crop, Point } from '@/lib/article/picture'
import { cropBetween, cropOfShape, fittingCrop, moveCrop, movePoint, resizeCrop, WHOLE } from '@/lib/photos/crop-moves'
import type { DeskPhoto } from '@/lib/server/photos/queries'
import styles from './crop-field.module.css'

/** One press of an arrow key: a hundredth of a side, which is seen and still exact enough. */
const STEP = 0.01
/** A pointer that moved less than this meant no part of the picture. */
const STIRRED = 0.02

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 }, ArrowRight: { x: STEP, y: 0 }, ArrowUp: { x: 0, y: -STEP }, ArrowDown: { x: 0, y: STEP },
}
const CORNERS = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 0, y: 1 }, { x: 1, y: 1 }] as const

/** What of a picture is shown and what of it stays in view. */
export interface Framing {
  readonly crop: Crop
  readonly focus: Point | null
}

/** What a pointer does, from where it went down. */
type Drag =
  | { readonly kind: 'move'; readonly from: Point; readonly crop: Crop }
  | { readonly kind: 'corner' | 'draw'; readonly anchor: Point }
  | { readonly kind: 'focus' }

const percent = (share: number) => `${share * 100}%`

/** A picture on which a part and a focal point are chosen: by pointer, by keys, and as numbers. */
export function CropField({ photo, framing, onChange }: {
  readonly photo: DeskPhoto
  readonly framing: Framing
  readonly onChange: (framing: Framing) => void
}) {
  const t = useTranslations('editor.picture')
  const area = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  const { crop, focus } = framing
  const point = focus ?? { x: 0.5, y: 0.5 }
  const setCrop = (next: Crop) => onChange({ crop: next, focus })
  const setFocus = (next: Point | null) => onChange({ crop, focus: next })

  function at(event: PointerEvent): Point {
    const { left, top, width, height } = area.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1)
    return movePoint({ x: (event.clientX - left) / width, y: (event.clientY - top) / height }, { x: 0, y: 0 })
  }
  function begin(event: PointerEvent, next: Drag) {
    if (event.button !== 0) return
    event.stopPropagation()
    area.current?.setPointerCapture(event.pointerId)
    drag.current = next
  }
  function follow(event: PointerEvent) {
    const [here, now] = [at(event), drag.current]
    if (now === null) return
    if (now.kind === 'focus') setFocus(here)
    else if (now.kind === 'move') setCrop(moveCrop(now.crop, { x: here.x - now.from.x, y: here.y - now.from.y }))
    else if (now.kind === 'corner' || Math.max(Math.abs(here.x - now.anchor.x), Math.abs(here.y - now.anchor.y)) > STIRRED) {
      setCrop(cropBetween(now.anchor, here))
    }
  }
  function key(event: KeyboardEvent, act: (by: Point) => void) {
    const by = ARROWS[event.key]
    if (by === undefined || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act(by)
  }
  return (
    <div className={styles.field}>
      <p className={styles.help}>{t('crop-help')}</p>
      <div
        ref={area} className={styles.area} style={{ aspectRatio: `${photo.width} / ${photo.height}`, maxWidth: `calc(55vh * ${photo.width / photo.height})` }}
        onPointerDown={(event) => begin(event, { kind: 'draw', anchor: at(event) })}
        onPointerMove={follow}
        onPointerUp={() => { drag.current = null }}
        onPointerCancel={() => { drag.current = null }}
      >
        <img src={deskAddressWithin(photo, null, 960)} alt="" draggable={false} />
        <div
          role="application" tabIndex={0} aria-label={t('crop-keys')} className={styles.part}
          style={{ left: percent(crop.x), top: percent(crop.y), width: percent(crop.width), height: percent(crop.height) }}
          onPointerDown={(event) => {
            const all = crop.width === 1 && crop.height === 1
            begin(event, all ? { kind: 'draw', anchor: at(event) } : { kind: 'move', from: at(event), crop })
          }}
          onKeyDown={(event) => key(event, (by) => setCrop(event.shiftKey ? resizeCrop(crop, by) : moveCrop(crop, by)))}
        >
          {CORNERS.map(({ x, y }) => (
            <span
              key={`${x}${y}`} className={styles.corner} style={{ left: percent(x), top: percent(y) }}
              onPointerDown={(event) => begin(event, { kind: 'corner', anchor: { x: crop.x + (1 - x) * crop.width, y: crop.y + (1 - y) * crop.height } })}
            />
          ))}
        </div>
        <div
          role="application" tabIndex={0} aria-label={t('focus-keys')} className={styles.focus} style={{ left: percent(point.x), top: percent(point.y) }}
          onPointerDown={(event) => begin(event, { kind: 'focus' })}
          onKeyDown={(event) => key(event, (by) => setFocus(movePoint(point, by)))}
        />
      </div>
      <div className={styles.shapes}>
        <Button small look="quiet" onClick={() => setCrop(WHOLE)}>{t('whole')}</Button>
        <Button small look="quiet" onClick={() => setCrop(cropOfShape(crop, 3 / 2, photo.width / photo.height))}>{t('shape-lead')}</Button>
        <Button small look="quiet" onClick={() => setCrop(cropOfShape(crop, 1, photo.width / photo.height))}>{t('shape-square')}</Button>
        <Button small look="quiet" disabled={focus === null} onClick={() => setFocus(null)}>{t('middle')}</Button>
      </div>
      <div className={styles.numbers}>
        <Share label={t('left')} value={crop.x} onChange={(x) => setCrop(fittingCrop({ ...crop, x }))} />
        <Share label={t('top')} value={crop.y} onChange={(y) => setCrop(fittingCrop({ ...crop, y }))} />
        <Share label={t('width')} value={crop.width} onChange={(width) => setCrop(fittingCrop({ ...crop, width }))} />
        <Share label={t('height')} value={crop.height} onChange={(height) => setCrop(fittingCrop({ ...crop, height }))} />
        <Share label={t('focus-x')} value={point.x} onChange={(x) => setFocus(movePoint({ ...point, x }, { x: 0, y: 0 }))} />
        <Share label={t('focus-y')} value={point.y} onChange={(y) => setFocus(movePoint({ ...point, y }, { x: 0, y: 0 }))} />
      </div>
    </div>
  )
}

/** A share of a side as a number of hundredths. */
function Share({ label, value, onChange }: { readonly label: string; readonly value: number; readonly onChange: (share: number) => void }) {
  return (
    <Field label={label}>
      <TextInput
        small type="number" min={0} max={100} step="any" value={String(Math.round(value * 1_000) / 10)}
        onValueChange={(words) => { if (words.trim() !== '' && Number.isFinite(Number(words))) onChange(Number(words) / 100) }}
      />
    </Field>
  )
}
