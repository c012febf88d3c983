export {
  parseVariant,
  PICTURE_FORMS,
  PICTURE_WIDTHS,
  pictureAddress,
  widthsOf,
  type Photo,
  type PictureForm,
  type PictureWidth,
} from './picture.ts';
