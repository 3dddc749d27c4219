'use client'

import { useEffect } from 'react'

type Navigating = Event & { navigationType: string }
type WithNavigation = Window & { navigation?: EventTarget }

const QUESTION = 'Có thay đổi chưa lưu. Quay lại bây giờ sẽ mất phần đó. Vẫn quay lại?'

/** Asks before the browser's back and forward buttons take unsaved words away; links and closing are asked elsewhere. */
export function useBackGuard(active: boolean): void {
  useEffect(() => {
    const { navigation } = window as WithNavigation
    if (!navigation || !active) return
    const ask = (event: Event) => {
      const isBack = (event as Navigating).navigationType === 'traverse' && event.cancelable
      if (isBack && !window.confirm(QUESTION)) event.preventDefault()
    }
    navigation.addEventListener('navigate', ask)
    return () => navigation.removeEventListener('navigate', ask)
  }, [active])
}
