'use client'

import { type DragStartEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { type RefObject, useEffect, useRef, useState } from 'react'

type Options = {
  body: RefObject<HTMLElement | null>
  lineHeight: number
  lineCount: number
  onDrop: (id: string, line: number) => void
}

/** Rows dragged by their handle, with mouse, pen or finger: where they would go, as a line between two lines. */
export function useDragRows({ body, lineHeight, lineCount, onDrop }: Options) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const [dragged, setDragged] = useState<string | null>(null)
  const [target, setTarget] = useState<number | null>(null)
  const pointer = useRef(0)

  useEffect(() => {
    if (dragged === null) return
    const follow = ({ clientY }: { clientY: number }) => {
      pointer.current = clientY
      updateTarget()
    }
    const updateTarget = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0
      const line = Math.round((pointer.current - top) / lineHeight)
      setTarget(Math.max(0, Math.min(lineCount, line)))
    }
    // Scrolling moves the table under a pointer that stands still.
    window.addEventListener('pointermove', follow)
    window.addEventListener('scroll', updateTarget, true)
    return () => {
      window.removeEventListener('pointermove', follow)
      window.removeEventListener('scroll', updateTarget, true)
    }
  }, [dragged, body, lineHeight, lineCount])

  const end = () => {
    setDragged(null)
    setTarget(null)
  }
  return {
    dragged,
    target,
    context: {
      sensors,
      onDragStart: ({ active }: DragStartEvent) => setDragged(String(active.id)),
      onDragEnd: () => {
        if (dragged !== null && target !== null) onDrop(dragged, target)
        end()
      },
      onDragCancel: end,
    },
  }
}
