import { Mark } from './Mark'

/** The product's name on the pages before the login. */
export function Logo() {
  return (
    <div className="ts-logo">
      <Mark size={44} />
      <span className="ts-logo__name">Tòa soạn</span>
    </div>
  )
}
