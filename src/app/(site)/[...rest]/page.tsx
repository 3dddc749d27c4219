import { Missing } from '../_parts/Missing'
import { missingMetadata } from '../_parts/missingMetadata'

export const dynamic = 'force-dynamic'
export const metadata = missingMetadata

/** Every address that is nothing else. */
export default Missing
