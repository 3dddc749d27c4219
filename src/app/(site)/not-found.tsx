import { missingMetadata } from './_parts/missingMetadata'
import { MissingText } from './_parts/MissingText'

export const metadata = missingMetadata

export default MissingText
