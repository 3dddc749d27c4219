type Props = {
  primary?: boolean
  disabled?: boolean
  onPress: () => void
  children: string
}

/** A small button with a word; quiet, where it isn't the one that leads on. */
export function SmallButton({ primary, disabled, onPress, children }: Props) {
  return (
    <button
      type="button"
      className={`ts-button ts-button--small ${primary ? 'ts-button--primary' : 'ts-button--quiet'}`}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
