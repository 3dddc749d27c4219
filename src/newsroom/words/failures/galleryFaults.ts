import { type GalleryFault, MAX_GALLERY } from '@/domain/text/gallery'

/** What is wrong with a gallery in a text, and what to do. */
export function galleryFaultWords({ fault }: { fault: GalleryFault }): string {
  switch (fault) {
    case 'inner':
      return 'Một bộ ảnh nằm trong bảng, danh sách, hộp hoặc bộ ảnh khác. Hãy đưa bộ ảnh ra ngoài, đứng riêng giữa các đoạn văn, rồi lưu lại.'
    case 'stranger':
      return 'Một bộ ảnh có phần không phải là ảnh của thư viện. Bộ ảnh chỉ gồm ảnh; hãy đưa phần khác ra ngoài rồi lưu lại.'
    default:
      return `Một bộ ảnh có quá ${MAX_GALLERY} ảnh. Hãy chia thành nhiều bộ rồi lưu lại.`
  }
}
