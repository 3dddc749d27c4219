import { Mark } from './Mark'

/** The product's sign in the header. */
export function Icon() {
  return <Mark size={26} />
}
