import { signersOf } from '@/domain/credit/signers'
import type { Publication } from '@/payload-types'

/** What lists of texts can be asked for of a publication, beside its place: kept on the public side, where there is an index. */
export const listedBy = ({
  genre,
  penName,
  people,
}: Pick<Publication, 'genre' | 'penName'> & { people?: unknown }) => ({
  genre,
  signers: signersOf({ penName, people }),
})
