import { NoLink } from './_screens/NoLink'

/** The same for a token that is wrong, revoked or of another rundown. */
export default function NotFound() {
  return <NoLink />
}
