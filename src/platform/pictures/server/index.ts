export { takePortrait } from './take-portrait.ts';
export { takePicture, type PictureRefusal, type TakenPicture } from './take-picture.ts';
export { pictureAnswer, type PictureAnswer } from './picture-answer.ts';
