import type { ReactNode } from 'react'

type Props = {
  name: string
  keys?: string
  isOn?: boolean
  isIdle?: boolean
  onPress: () => void
  children: ReactNode
}

/** A button of the editor's toolbar, with a name: Payload's own have none. */
export function ToolButton({ name, keys, isOn, isIdle = false, onPress, children }: Props) {
  const look = `toolbar-popup__button${isOn ? ' active' : ''}${isIdle ? ' disabled' : ''}`
  return (
    <button
      type="button"
      className={look}
      aria-label={name}
      title={keys ? `${name} (${keys})` : name}
      aria-pressed={isOn}
      aria-disabled={isIdle}
      // The caret stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
