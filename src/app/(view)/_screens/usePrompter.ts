'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

import {
  commandOf,
  FIRST_SETTINGS,
  pixelsASecond,
  type PrompterCommand,
  readSettings,
  settle,
} from './prompterKeys'

const KEPT_AS = 'khung.may-nhac'
/** Where on the screen the line being read stands. */
const READING_LINE = 0.3

type Options = {
  /** The entry on air. */
  current: string | null
  /** Words of all that is shown. */
  words: number
}

/** The moving text: runs at its speed, obeys keys and pedal, and goes to the entry on air when that changes. */
export function usePrompter({ current, words }: Options) {
  const [settings, setSettings] = useState(FIRST_SETTINGS)
  const [isRunning, setIsRunning] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)

  useEffect(() => setSettings(readSettings(localStorage.getItem(KEPT_AS))), [])

  const obey = useCallback(
    (command: PrompterCommand) => {
      if (command === 'toggle') setIsRunning((running) => !running)
      else if (command === 'forward') goBy(frame.current, 1)
      else if (command === 'back') goBy(frame.current, -1)
      else if (command === 'top') goTo(frame.current, current)
      else {
        setSettings((known) => {
          const next = settle(known, command)
          localStorage.setItem(KEPT_AS, JSON.stringify(next))
          return next
        })
      }
    },
    [current],
  )

  useKeys(obey)

  const { follow, speed } = settings
  useEffect(() => {
    if (follow && current) goTo(frame.current, current)
  }, [follow, current])

  useRunning({ frame, text, isRunning, speed, words })

  return { frame, text, settings, isRunning, obey }
}

/** Brings an entry to the reading line. */
function goTo(frame: HTMLElement | null, entry: string | null): void {
  const place = frame?.querySelector(`[data-entry="${CSS.escape(entry ?? '')}"]`)
  if (frame && place instanceof HTMLElement) bringTo(frame, place.offsetTop)
}

/** Brings the entry after, or before, the one being read there. */
function goBy(frame: HTMLElement | null, step: 1 | -1): void {
  if (!frame) return
  const line = frame.scrollTop + frame.clientHeight * READING_LINE
  const tops = [...frame.querySelectorAll<HTMLElement>('[data-entry]')].map((one) => one.offsetTop)
  const to = step > 0 ? tops.find((top) => top > line + 2) : tops.findLast((top) => top < line - 2)
  if (to !== undefined) bringTo(frame, to)
}

function bringTo(frame: HTMLElement, top: number): void {
  frame.scrollTop = Math.max(0, top - frame.clientHeight * READING_LINE)
}

function useKeys(obey: (command: PrompterCommand) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      // A button that has the focus keeps its own keys.
      const isOnButton = event.target instanceof HTMLButtonElement
      if (isOnButton && (event.key === ' ' || event.key === 'Enter')) return
      const command = commandOf(event.key)
      if (!command) return
      event.preventDefault()
      obey(command)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [obey])
}

type Running = {
  frame: RefObject<HTMLElement | null>
  text: RefObject<HTMLElement | null>
  isRunning: boolean
  /** Words a minute. */
  speed: number
  words: number
}

/** Lets the text run at its speed. */
function useRunning({ frame, text, isRunning, speed, words }: Running): void {
  useEffect(() => {
    if (!isRunning) return
    let handle = 0
    let before = performance.now()
    // Scrolling takes whole pixels in some browsers: what is left of one is carried on.
    let rest = 0
    const move = (at: number) => {
      const height = text.current?.scrollHeight ?? 0
      rest += (pixelsASecond(height, words, speed) * (at - before)) / 1000
      before = at
      const whole = Math.floor(rest)
      rest -= whole
      if (frame.current && whole > 0) frame.current.scrollTop += whole
      handle = requestAnimationFrame(move)
    }
    handle = requestAnimationFrame(move)
    return () => cancelAnimationFrame(handle)
  }, [frame, text, isRunning, speed, words])
}
