'use client'

import { useState } from 'react'

import { frontEffect, MOST_PINS } from '@/domain/front/pins'
import type { FrontList, FrontPin, FrontText } from '@/newsroom/front/views/loadFront'

import { send } from '../send/send'

const HOUR_MS = 3_600_000
/** A text that is pinned stays a day unless said. */
const USUAL_MS = 24 * HOUR_MS

const inForce = ({ pins }: FrontList) => pins.filter(({ isOver }) => !isOver)
const pinsOf = (pins: readonly FrontPin[]) => pins.map(({ article, until }) => ({ article, until }))

/** The pins as they are being arranged, what they would change, and how they are saved. */
export function useFront(first: FrontList) {
  const [list, setList] = useState(first)
  const [pins, setPins] = useState(inForce(first))
  const [busy, setBusy] = useState(false)
  const [status, setStatus] = useState<string | null>(null)
  const path = `/front-pins/${list.outlet.id}/list`

  const find = async (q: string) => {
    const { done, refusal } = await send<FrontList>('GET', `${path}?q=${encodeURIComponent(q)}`)
    setStatus(refusal?.message ?? null)
    if (done) setList((now) => ({ ...now, offered: done.offered }))
  }
  const save = async (): Promise<string | null> => {
    setBusy(true)
    const body = {
      pins: pins.map(({ article, until }) => ({ article, until: new Date(until).toISOString() })),
      seen: list.seen,
    }
    const { refusal } = await send('POST', path, body)
    if (!refusal) {
      const { done: now } = await send<FrontList>('GET', path)
      if (now) {
        setList(now)
        setPins(inForce(now))
      }
      setStatus('Đã lưu. Bạn đọc thấy trang nhất mới ngay bây giờ.')
    }
    setBusy(false)
    return refusal?.message ?? null
  }
  const named = new Set(pins.map(({ article }) => article))
  return {
    ...{ list, pins, busy, status, find, save },
    offered: list.offered.filter(({ article }) => !named.has(article)),
    isFull: pins.length >= MOST_PINS,
    effect: frontEffect(pinsOf(inForce(list)), pinsOf(pins)),
    pin: (text: FrontText) => {
      const until = Math.ceil((Date.now() + USUAL_MS) / HOUR_MS) * HOUR_MS
      setPins((now) => [...now, { ...text, until, isOver: false, pinnedBy: null }])
    },
    unpin: (article: string) => setPins((now) => now.filter((one) => one.article !== article)),
    setUntil: (article: string, until: number) =>
      setPins((now) => now.map((one) => (one.article === article ? { ...one, until } : one))),
    /** One place up (-1) or down (1). */
    shift: (at: number, by: -1 | 1) =>
      setPins((now) => {
        const moved = [...now]
        const [one] = moved.splice(at, 1)
        if (one) moved.splice(at + by, 0, one)
        return moved
      }),
    reset: () => setPins(inForce(list)),
  }
}

export type Front = ReturnType<typeof useFront>
