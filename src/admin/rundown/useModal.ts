import { useEffect, useRef } from 'react'

/** The ref of a dialog that stays on the page and is shown while `isOpen`. */
export function useModal(isOpen: boolean) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (isOpen && !dialog.open) dialog.showModal()
    if (!isOpen && dialog.open) dialog.close()
  }, [isOpen])
  return ref
}
